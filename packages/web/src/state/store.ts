import { create } from "zustand";
import { SETTINGS } from "../settings.ts";
import { amend, begin, type History, redo, step, undo } from "./history.ts";
import { START, type ViewState } from "./view-state.ts";

export type Change = (state: ViewState) => ViewState;

interface ExplorerStore {
  history: History<ViewState>;
  /** A deed that undo takes back. */
  step: (change: Change) => void;
  /** A change that belongs to the deed before it. */
  amend: (change: Change) => void;
  undo: () => void;
  redo: () => void;
  /** Begins anew from an address. */
  restore: (state: ViewState) => void;
}

export const useExplorer = create<ExplorerStore>()((set) => ({
  history: begin(START),
  step: (change) => set(({ history }) => ({ history: step(history, change(history.present), SETTINGS.historySteps) })),
  amend: (change) => set(({ history }) => ({ history: amend(history, change(history.present)) })),
  undo: () => set(({ history }) => ({ history: keepCamera(history, undo(history)) })),
  redo: () => set(({ history }) => ({ history: keepCamera(history, redo(history)) })),
  restore: (state) => set({ history: begin(state) }),
}));

/** Undo takes back deeds, not looks: the camera stays where the person has moved it to. */
function keepCamera(before: History<ViewState>, after: History<ViewState>): History<ViewState> {
  if (after === before) return before;
  return amend(after, { ...after.present, camera: before.present.camera });
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useExplorer((store) => select(store.history.present));
}

export const explore = {
  step: (change: Change) => useExplorer.getState().step(change),
  amend: (change: Change) => useExplorer.getState().amend(change),
  now: () => useExplorer.getState().history.present,
};
