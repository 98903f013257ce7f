import { useEffect } from "react";
import type { Visual } from "../../derive/visual.ts";
import { SETTINGS } from "../../settings.ts";
import { useCanvas } from "../canvas-context.ts";
import { moveNodes } from "../move-nodes.ts";
import { syncGraph } from "../sync-graph.ts";

interface Props {
  visual: Visual;
  parents: ReadonlyMap<string, string>;
  pinned: readonly string[];
}

/** Keeps the canvas's graph in step with what is to be drawn; new nodes come out of the one that brought them. */
export function GraphSync({ visual, parents, pinned }: Props): null {
  const canvas = useCanvas();
  useEffect(() => {
    const graph = canvas.getGraph();
    const isLarge = visual.links.length > SETTINGS.manyEdges;
    if (canvas.getSetting("hideEdgesOnMove") !== isLarge) {
      canvas.setSettings({ hideEdgesOnMove: isLarge, enableEdgeEvents: !isLarge });
    }
    const moves = canvas.batch(() => syncGraph(graph, visual, parents, pinned));
    return moveNodes(graph, moves, SETTINGS.expandAnimation);
  }, [canvas, visual, parents, pinned]);
  return null;
}
