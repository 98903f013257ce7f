import { useEffect } from "react";
import { expand, hide, isolate, mark, select, show } from "../state/steps.ts";
import { explore, useExplorer } from "../state/store.ts";
import { VIEWS } from "../state/view-state.ts";

export interface Shortcut {
  keys: string;
  does: string;
}

/** What `?` lists; `runShortcut` does them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: "/", does: "Search" },
  { keys: "?", does: "This list" },
  { keys: "1 – 5", does: "Graph, matrix, results, papers, console" },
  { keys: "Ctrl+Z", does: "Undo" },
  { keys: "Ctrl+Shift+Z", does: "Redo" },
  { keys: "Esc", does: "Let go of what is selected" },
  { keys: "E", does: "Expand what is selected" },
  { keys: "H", does: "Hide what is selected or marked" },
  { keys: "I", does: "Isolate what is marked" },
  { keys: "Click", does: "Select" },
  { keys: "Double click", does: "Expand" },
  { keys: "Drag", does: "Move and pin" },
  { keys: "Ctrl+click", does: "Mark several" },
  { keys: "Ctrl+Enter", does: "Run the query (in the console)" },
];

export function useShortcuts(showHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (runShortcut(event, showHelp)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [showHelp]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select, .cm-content"));

/** Whether the key meant something. While a person types, only keys that no text field knows do. */
function runShortcut(event: KeyboardEvent, showHelp: () => void): boolean {
  if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return false;
  if (event.ctrlKey || event.metaKey) return runControl(event);
  if (event.altKey) return false;
  if (event.key === "/") {
    document.getElementById("search")?.focus();
    return true;
  }
  if (event.key === "?") {
    showHelp();
    return true;
  }
  const view = VIEWS[Number(event.key) - 1];
  if (view !== undefined) {
    explore.step(show(view));
    return true;
  }
  return runOnSelection(event.key);
}

function runControl(event: KeyboardEvent): boolean {
  const { undo, redo } = useExplorer.getState();
  const key = event.key.toLowerCase();
  if (key === "z") (event.shiftKey ? redo : undo)();
  else if (key === "y") redo();
  else return false;
  return true;
}

function runOnSelection(key: string): boolean {
  const { selection, graph, view } = explore.now();
  const chosen = selection === null || selection.kind === "link" ? [] : [selection.id];
  const meant = graph.marked.length > 0 ? graph.marked : chosen;
  if (key === "Escape") {
    explore.step((state) => (graph.marked.length > 0 ? mark([])(state) : select(null)(state)));
    return true;
  }
  if (view !== "graph" || meant.length === 0) return false;
  if (key === "e") for (const id of meant) explore.step(expand(id));
  else if (key === "h") explore.step(hide(meant));
  else if (key === "i") explore.step(isolate(meant));
  else return false;
  return true;
}
