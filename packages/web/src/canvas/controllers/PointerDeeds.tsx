import { useEffect } from "react";
import type { SigmaEdgeEventPayload, SigmaNodeDragEventPayload, SigmaNodeEventPayload } from "sigma/types";
import { selectionOf } from "../../state/selection-of.ts";
import { expand, mark, pin, select, toggleMark } from "../../state/steps.ts";
import { explore } from "../../state/store.ts";
import { useCanvas } from "../canvas-context.ts";

/** Click chooses, double click expands, drag pins, Ctrl or Shift+click marks, a click beside everything lets go. */
export function PointerDeeds(): null {
  const canvas = useCanvas();
  useEffect(() => {
    let dragged = false;
    const clickNode = ({ node, event }: SigmaNodeEventPayload) => {
      if (dragged) return;
      const { ctrlKey, metaKey, shiftKey } = event.original;
      explore.step(ctrlKey || metaKey || shiftKey ? toggleMark(node) : select(selectionOf(node)));
    };
    const doubleClickNode = ({ node, preventSigmaDefault }: SigmaNodeEventPayload) => {
      preventSigmaDefault();
      explore.step(expand(node));
    };
    const clickEdge = ({ edge }: SigmaEdgeEventPayload) => {
      const [from, to] = canvas.getGraph().extremities(edge);
      explore.step(select({ kind: "link", from, to }));
    };
    const clickStage = () => {
      explore.step(select(null));
      if (explore.now().graph.marked.length > 0) explore.amend(mark([]));
    };
    const nodeDragStart = () => {
      dragged = true;
    };
    const nodeDragEnd = ({ node, allDraggedNodes }: SigmaNodeDragEventPayload) => {
      const graph = canvas.getGraph();
      const ids = [...new Set([node, ...allDraggedNodes])];
      explore.step(pin(new Map(ids.map((id) => [id, graph.getNodeAttributes(id)]))));
      // The click that ends the drag comes right after it.
      window.setTimeout(() => {
        dragged = false;
      }, 0);
    };
    canvas.on("clickNode", clickNode).on("doubleClickNode", doubleClickNode).on("clickEdge", clickEdge);
    canvas.on("clickStage", clickStage).on("nodeDragStart", nodeDragStart).on("nodeDragEnd", nodeDragEnd);
    return () => {
      canvas.off("clickNode", clickNode).off("doubleClickNode", doubleClickNode).off("clickEdge", clickEdge);
      canvas.off("clickStage", clickStage).off("nodeDragStart", nodeDragStart).off("nodeDragEnd", nodeDragEnd);
    };
  }, [canvas]);
  return null;
}
