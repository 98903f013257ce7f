import { SETTINGS } from "../../settings.ts";
import { useExplorer } from "../store.ts";
import { fromAddress, toAddress } from "./address.ts";

/** Keeps the address bar in step with the view, and follows it when the person goes back or opens a link. */
export function bindAddress(): void {
  const { restore } = useExplorer.getState();
  restore(fromAddress(location.search));
  let shown = useExplorer.getState().history;
  useExplorer.subscribe(({ history: next }) => {
    if (next.present === shown.present) return;
    const deed = next.past.length > shown.past.length;
    shown = next;
    const address = toAddress(next.present);
    if (address === location.search || address.length > SETTINGS.longestAddress) return;
    const url = `${location.pathname}${address}`;
    if (deed) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  });
  window.addEventListener("popstate", () => {
    const there = fromAddress(location.search);
    useExplorer.getState().step(() => there);
  });
}
