import { SETTINGS } from "../settings.ts";
import { placeKey } from "./place-key.ts";
import type { Filter, GraphChoices, Selection, View, ViewState } from "./view-state.ts";

/** The deeds of an exploration: each takes what it needs and gives the change of state. All pure. */
type Change = (state: ViewState) => ViewState;

const graph =
  (change: (graph: GraphChoices) => Partial<GraphChoices>): Change =>
  (state) => ({ ...state, graph: { ...state.graph, ...change(state.graph) } });
/** Whole numbers that fit the address's 16 bits; `|| 0` folds -0, which no address can tell from 0. */
const cell = (value: number) => Math.max(-32_768, Math.min(32_767, Math.round(value))) || 0;
const worldPoint = (x: number, y: number) => [cell(x), cell(y)] as const;
const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
const sameSelection = (a: Selection | null, b: Selection | null) => JSON.stringify(a) === JSON.stringify(b);

export const show =
  (view: View): Change =>
  (state) =>
    state.view === view ? state : { ...state, view };

export const select =
  (selection: Selection | null): Change =>
  (state) =>
    sameSelection(state.selection, selection) ? state : { ...state, selection };

export const filterBy =
  (change: Partial<Filter>): Change =>
  (state) => ({ ...state, filter: { ...state.filter, ...change } });

/** Shows an entity or a paper on the canvas, whatever hid it, and chooses it. */
export const reveal =
  (selection: Exclude<Selection, { kind: "link" }>): Change =>
  (state) => ({
    ...state,
    selection,
    graph: {
      ...state.graph,
      added: union(state.graph.added, [selection.id]),
      hidden: without(state.graph.hidden, [selection.id]),
      only: state.graph.only === null ? null : union(state.graph.only, [selection.id]),
    },
  });

/** Adds the strongest neighbours, as many more as one step holds. */
export const expand = (id: string) =>
  graph(({ expanded }) => {
    const before = expanded.find((one) => one.id === id)?.shown ?? 0;
    const shown = Math.min(before + SETTINGS.expandStep, SETTINGS.expandMost);
    // Neighbours cannot appear while everything but a chosen few is out of sight.
    return { expanded: [...expanded.filter((one) => one.id !== id), { id, shown }], only: null };
  });

export const collapse = (id: string) =>
  graph(({ expanded }) => ({ expanded: expanded.filter((one) => one.id !== id) }));

export const hide = (ids: readonly string[]) =>
  graph(({ hidden, marked }) => ({ hidden: union(hidden, ids), marked: without(marked, ids) }));

export const isolate = (ids: readonly string[]) => graph(() => ({ only: [...ids], marked: [] }));

export const showAll = graph(() => ({ hidden: [], only: null, hiddenTypes: [], path: null }));

export const mark = (ids: readonly string[]) => graph(() => ({ marked: [...ids] }));

export const toggleMark = (id: string) =>
  graph(({ marked }) => ({ marked: marked.includes(id) ? without(marked, [id]) : [...marked, id] }));

export const toggleKind = (kind: string) =>
  graph(({ hiddenTypes }) => ({
    hiddenTypes: hiddenTypes.includes(kind) ? without(hiddenTypes, [kind]) : [...hiddenTypes, kind],
  }));

export const findPath = (from: string, to: string) => graph(() => ({ path: { from, to } }));
export const leavePath = graph(() => ({ path: null }));

/** Puts nodes where they were dragged to and keeps them there. */
export const pin = (positions: ReadonlyMap<string, { x: number; y: number }>) =>
  graph(({ placed, pinned }) => {
    const next = { ...placed };
    for (const [id, { x, y }] of positions) next[placeKey(id)] = worldPoint(x, y);
    return { placed: next, pinned: union(pinned, [...positions.keys()].map(placeKey)) };
  });

export const unpin = (id: string) =>
  graph(({ placed, pinned }) => {
    const { [placeKey(id)]: _, ...rest } = placed;
    return { placed: rest, pinned: without(pinned, [placeKey(id)]) };
  });

/** Positions that a layout found, by node id. */
export const settle = (positions: ReadonlyMap<string, { x: number; y: number }>) =>
  graph(({ placed, pinned }) => {
    const next = { ...placed };
    for (const [id, { x, y }] of positions) {
      const key = placeKey(id);
      if (!pinned.includes(key)) next[key] = worldPoint(x, y);
    }
    return { placed: next };
  });

export const chooseGraph = (choice: Partial<GraphChoices>) => graph(() => choice);
