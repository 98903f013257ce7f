import { useEffect } from "react";
import type { Selection } from "../../state/view-state.ts";
import { useCanvas } from "../canvas-context.ts";

interface Props {
  selection: Selection | null;
  marked: readonly string[];
  hovered: string | null;
  /** Changes when nodes or links came or went. */
  version: unknown;
}

/** What is chosen, marked or under the pointer stands out with its neighbours; the rest steps back. */
export function Emphasis({ selection, marked, hovered, version }: Props): null {
  const canvas = useCanvas();
  useEffect(() => {
    void version;
    const graph = canvas.getGraph();
    const chosen = chosenNodes(selection).filter((id) => graph.hasNode(id));
    const marks = new Set(marked);
    const focus = hovered !== null && graph.hasNode(hovered) ? [hovered] : chosen;
    const isLink = selection?.kind === "link" && hovered === null;
    const near = new Set(isLink ? focus : focus.flatMap((id) => [id, ...graph.neighbors(id)]));
    const dims = near.size > 0;
    graph.forEachNode((id) => {
      const now = canvas.getNodeState(id);
      const next = {
        isChosen: chosen.includes(id),
        isMarked: marks.has(id),
        isNear: near.has(id),
        isDimmed: dims && !near.has(id) && !marks.has(id),
      };
      const same = now.isChosen === next.isChosen && now.isMarked === next.isMarked && now.isNear === next.isNear;
      if (!same || now.isDimmed !== next.isDimmed) canvas.setNodeState(id, next);
    });
    graph.forEachEdge((id, _, source, target) => {
      const touches = isLink ? near.has(source) && near.has(target) : focus.includes(source) || focus.includes(target);
      const next = { isChosen: isLink && touches, isNear: touches, isDimmed: dims && !touches };
      const now = canvas.getEdgeState(id);
      const same = now.isChosen === next.isChosen && now.isNear === next.isNear && now.isDimmed === next.isDimmed;
      if (!same) canvas.setEdgeState(id, next);
    });
  }, [canvas, selection, marked, hovered, version]);
  return null;
}

export function chosenNodes(selection: Selection | null): string[] {
  if (selection === null) return [];
  return selection.kind === "link" ? [selection.from, selection.to] : [selection.id];
}
