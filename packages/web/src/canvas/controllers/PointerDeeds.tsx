import { useEffect } from "react";
import type {
  SigmaEdgeEventPayload,
  SigmaNodeDragEventPayload,
  SigmaNodeEventPayload,
  SigmaStageEventPayload,
} from "sigma/types";
import { SETTINGS } from "../../settings.ts";
import { selectionOf } from "../../state/selection-of.ts";
import { expand, mark, pin, select, toggleMark } from "../../state/steps.ts";
import { explore } from "../../state/store.ts";
import { useCanvas } from "../canvas-context.ts";
import { labelAt } from "../choose-labels.ts";
import { linkAt } from "../link-at.ts";
import type { Canvas } from "../renderer.ts";

/** Click chooses, double click expands, drag pins, Ctrl or Shift+click marks, a click beside everything lets go. */
export function PointerDeeds(): null {
  const canvas = useCanvas();
  useEffect(() => {
    const press = new Press(canvas);
    const clickNode = ({ node, event }: SigmaNodeEventPayload) => {
      if (!press.isDone) chooseOrMark(node, event.original);
    };
    const doubleClickNode = ({ node, preventSigmaDefault }: SigmaNodeEventPayload) => {
      preventSigmaDefault();
      explore.step(expand(node));
    };
    const clickEdge = ({ edge, event }: SigmaEdgeEventPayload) => {
      const named = labelAt(canvas, event);
      if (named !== null) return chooseOrMark(named, event.original);
      chooseLink(canvas, edge);
    };
    const clickStage = ({ event }: SigmaStageEventPayload) => {
      const named = labelAt(canvas, event);
      if (named !== null) return chooseOrMark(named, event.original);
      const link = linkBeside(canvas, event);
      if (link !== null) return chooseLink(canvas, link);
      explore.step(select(null));
      if (explore.now().graph.marked.length > 0) explore.amend(mark([]));
    };
    canvas.on("clickNode", clickNode).on("doubleClickNode", doubleClickNode).on("clickEdge", clickEdge);
    canvas.on("clickStage", clickStage);
    canvas.on("downNode", press.begin).on("downEdge", press.begin).on("downStage", press.begin);
    canvas.on("nodeDragStart", press.take).on("nodeDrag", press.move).on("nodeDragEnd", press.end);
    return () => {
      canvas.off("clickNode", clickNode).off("doubleClickNode", doubleClickNode).off("clickEdge", clickEdge);
      canvas.off("clickStage", clickStage);
      canvas.off("downNode", press.begin).off("downEdge", press.begin).off("downStage", press.begin);
      canvas.off("nodeDragStart", press.take).off("nodeDrag", press.move).off("nodeDragEnd", press.end);
    };
  }, [canvas]);
  return null;
}

function chooseOrMark(node: string, { ctrlKey, metaKey, shiftKey }: MouseEvent | TouchEvent): void {
  explore.step(ctrlKey || metaKey || shiftKey ? toggleMark(node) : select(selectionOf(node)));
}

function chooseLink(canvas: Canvas, link: string): void {
  const [from, to] = canvas.getGraph().extremities(link);
  explore.step(select({ kind: "link", from, to }));
}

/** Where the renderer looks for links itself, what it has not found is not there. */
function linkBeside(canvas: Canvas, point: { x: number; y: number }): string | null {
  if (canvas.getSetting("enableEdgeEvents")) return null;
  return linkAt(canvas.getGraph(), (place) => canvas.graphToViewport(place), point, SETTINGS.linkReach);
}

/**
 * One press on a node, from down to up. The renderer takes the first pixel of movement for a drag; hands are not that
 * still, so a press that goes no farther than `clickReach` is a click, and the node goes back to where it stood.
 */
class Press {
  /** Whether this press has had its effect; the renderer may still send a click for it. */
  isDone = false;
  #from = { x: 0, y: 0 };
  #reach = 0;
  #places = new Map<string, { x: number; y: number }>();
  readonly #canvas: Canvas;
  constructor(canvas: Canvas) {
    this.#canvas = canvas;
  }
  begin = ({ event: { x, y } }: SigmaStageEventPayload): void => {
    this.isDone = false;
    this.#from = { x, y };
    this.#reach = 0;
  };
  take = ({ allDraggedNodes }: SigmaNodeDragEventPayload): void => {
    this.isDone = true;
    this.#places = new Map(allDraggedNodes.map((id) => [id, this.#placeOf(id)]));
  };
  move = ({ event: { x, y } }: SigmaNodeDragEventPayload): void => {
    this.#reach = Math.max(this.#reach, Math.hypot(x - this.#from.x, y - this.#from.y));
  };
  end = ({ node, event }: SigmaNodeDragEventPayload): void => {
    const ids = [...this.#places.keys()];
    if (this.#reach > SETTINGS.clickReach) {
      explore.step(pin(new Map(ids.map((id) => [id, this.#placeOf(id)]))));
      return;
    }
    for (const [id, place] of this.#places) this.#canvas.getGraph().mergeNodeAttributes(id, place);
    chooseOrMark(node, event.original);
  };
  #placeOf(id: string): { x: number; y: number } {
    const { x, y } = this.#canvas.getGraph().getNodeAttributes(id);
    return { x, y };
  }
}
