import { useSyncExternalStore } from "react";
import type { Theme } from "./entity-types.ts";

const KEY = "lithograph.theme";
const listeners = new Set<() => void>();
const system = window.matchMedia("(prefers-color-scheme: dark)");

function current(): Theme {
  const chosen = localStorage.getItem(KEY);
  if (chosen === "light" || chosen === "dark") return chosen;
  return system.matches ? "dark" : "light";
}

function announce(): void {
  document.documentElement.dataset.theme = current();
  for (const listener of listeners) listener();
}
system.addEventListener("change", announce);
announce();

/** The theme that is shown: the person's choice, else the system's. It belongs to the reader, not to the address. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
  const toggle = () => {
    localStorage.setItem(KEY, theme === "light" ? "dark" : "light");
    announce();
  };
  return { theme, toggle };
}
