import { useEffect, useRef } from "react";
import { SETTINGS } from "../../settings.ts";
import type { Selection } from "../../state/view-state.ts";
import { useCanvas } from "../canvas-context.ts";
import { prefersStillness } from "../move-nodes.ts";
import type { Canvas } from "../renderer.ts";

/** Room around a node that counts as seeing it, CSS pixels. */
const MARGIN = 16;

/** Brings what was just chosen out from under the panel, or back from beyond the edge; what is in sight stays put. */
export function KeepInSight({ selection, version }: { selection: Selection | null; version: unknown }): null {
  const canvas = useCanvas();
  const shown = useRef<string | null>(null);
  const id = selection === null || selection.kind === "link" ? null : selection.id;
  useEffect(() => {
    void version;
    if (id === null) shown.current = null;
    if (id === null || shown.current === id || !canvas.getGraph().hasNode(id)) return;
    // The panel comes with the choice, and new nodes move to their places: both stand by then.
    const timer = window.setTimeout(() => {
      shown.current = id;
      if (canvas.getGraph().hasNode(id)) reveal(canvas, id);
    }, SETTINGS.expandAnimation + 60);
    return () => window.clearTimeout(timer);
  }, [canvas, id, version]);
  return null;
}

function reveal(canvas: Canvas, id: string): void {
  const { width, height } = freeArea(canvas.getContainer());
  const at = canvas.graphToViewport(canvas.getGraph().getNodeAttributes(id));
  const isSeen = at.x > MARGIN && at.x < width - MARGIN && at.y > MARGIN && at.y < height - MARGIN;
  if (isSeen || width < 4 * MARGIN || height < 4 * MARGIN) return;
  const camera = canvas.getCamera();
  const from = canvas.viewportToFramedGraph(at);
  const to = canvas.viewportToFramedGraph({ x: width / 2, y: height / 2 });
  const { x, y } = camera.getState();
  const target = { x: x + from.x - to.x, y: y + from.y - to.y };
  if (prefersStillness()) camera.setState(target);
  else void camera.animate(target, { duration: SETTINGS.cameraAnimation });
}

/** What of the canvas no panel lies over: on narrow screens the panel is a sheet over its foot. */
function freeArea(container: HTMLElement): { width: number; height: number } {
  const stage = container.getBoundingClientRect();
  const panel = document.querySelector(".inspector")?.getBoundingClientRect();
  const covered = panel !== undefined && panel.left < stage.right && panel.right > stage.left && panel.top > stage.top;
  const bottom = covered ? Math.min(stage.bottom, panel.top) : stage.bottom;
  return { width: stage.width, height: bottom - stage.top };
}
