import { select } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import { EntityPanel } from "./EntityPanel.tsx";
import { LinkPanel } from "./LinkPanel.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import { WhereToBegin } from "./WhereToBegin.tsx";

/** What is selected and why it is linked: beside the view, or as a sheet over its foot on narrow screens. */
export function Inspector() {
  const selection = useView((state) => state.selection);
  const view = useView((state) => state.view);
  if (selection === null) {
    return view === "graph" ? (
      <aside className="inspector resting" aria-label="Where to begin">
        <WhereToBegin />
      </aside>
    ) : null;
  }
  return (
    <aside className="inspector" aria-label="Details">
      <button
        type="button"
        className="icon close"
        aria-label="Close details"
        onClick={() => explore.step(select(null))}
      >
        ×
      </button>
      {selection.kind === "entity" && <EntityPanel key={selection.id} id={selection.id} />}
      {selection.kind === "paper" && <PaperPanel key={selection.id} id={selection.id} at={selection.at} />}
      {selection.kind === "link" && (
        <LinkPanel key={`${selection.from} ${selection.to}`} from={selection.from} to={selection.to} />
      )}
    </aside>
  );
}
