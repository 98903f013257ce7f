import { useCallback, useEffect, useRef, useState } from "react";
import type { Visual } from "../../derive/visual.ts";
import { SETTINGS } from "../../settings.ts";
import { placeKey } from "../../state/place-key.ts";
import { settle } from "../../state/steps.ts";
import { explore } from "../../state/store.ts";
import { useCanvas } from "../canvas-context.ts";
import type { LayoutRequest, WorkerAnswer } from "./messages.ts";
import { startWorker } from "./start-worker.ts";

/** Starts and stops the layout; its pictures go straight to the canvas, the last one into the address. */
export function useLayout(visual: Visual, pinned: readonly string[]) {
  const canvas = useCanvas();
  const worker = useRef<Worker | null>(null);
  const [running, setRunning] = useState(false);

  const stop = useCallback(() => {
    if (worker.current === null) return;
    worker.current.terminate();
    worker.current = null;
    setRunning(false);
    const positions = new Map<string, { x: number; y: number }>();
    canvas.getGraph().forEachNode((id, { x, y }) => positions.set(id, { x, y }));
    explore.step(settle(positions));
  }, [canvas]);

  const start = useCallback(() => {
    worker.current?.terminate();
    const ids = visual.nodes.map((node) => node.id);
    worker.current = startWorker(layoutRequest(visual, pinned), (answer) => {
      if (answer.kind !== "positions") return;
      draw(answer);
      if (answer.done) stop();
    });
    setRunning(true);
    function draw({ xs, ys }: Extract<WorkerAnswer, { kind: "positions" }>) {
      const places = new Map(ids.map((id, i) => [id, { x: xs[i] ?? 0, y: ys[i] ?? 0 }]));
      canvas.getGraph().updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places.get(id) }), {
        attributes: ["x", "y"],
      });
    }
  }, [canvas, visual, pinned, stop]);

  useEffect(() => () => worker.current?.terminate(), []);
  return { running, start, stop };
}

function layoutRequest(visual: Visual, pinned: readonly string[]): LayoutRequest {
  const places = new Map(visual.nodes.map((node, i) => [node.id, i]));
  const pins = new Set(pinned);
  const { layout, worldHalf, worldAspect } = SETTINGS;
  return {
    kind: "layout",
    xs: visual.nodes.map((node) => node.x),
    ys: visual.nodes.map((node) => node.y),
    fixed: visual.nodes.map((node) => (pins.has(placeKey(node.id)) ? 1 : 0)),
    edges: visual.links.map((link) => [places.get(link.source) ?? 0, places.get(link.target) ?? 0, link.papers]),
    iterations: layout.iterations,
    batch: layout.batch,
    worldHalf,
    worldAspect,
  };
}
