import { UndirectedGraph } from "graphology";
import { fixedNumbers } from "./communities.ts";
import { forceAtlas2 } from "./graph-algorithms.ts";
import type { EdgeRecord } from "./records.ts";

/** Entities that get a place: what a first view can choose from. */
const PLACED = 1_000;
const ITERATIONS = 400;
/** Half the side of the square that places fall in. */
const HALF_SIDE = 1_000;

/**
 * Places for the entities of highest rank, by ForceAtlas2 from a fixed start (Jacomy et al., 2014), scaled into a square
 * around the origin. Deterministic.
 */
export function layOut(
  rank: ReadonlyMap<string, number>,
  links: readonly EdgeRecord[],
): Map<string, { x: number; y: number }> {
  const placed = [...rank]
    .filter(([, value]) => value > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, PLACED);
  const random = fixedNumbers();
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>();
  for (const [id, value] of placed) {
    graph.addNode(id, { x: random() * 100, y: random() * 100, size: 4 + 3 * Math.log2(1 + value) });
  }
  for (const { source, target, properties } of links) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    const papers = typeof properties.papers === "number" ? properties.papers : 1;
    graph.updateEdge(source, target, (attributes) => ({ weight: (attributes.weight ?? 0) + Math.log2(1 + papers) }));
  }
  if (graph.order === 0) return new Map();
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    linLogMode: true,
    adjustSizes: true,
    gravity: 1,
    scalingRatio: 10,
    barnesHutOptimize: graph.order > 300,
  };
  const found = forceAtlas2(graph, { iterations: ITERATIONS, getEdgeWeight: "weight", settings });
  return scale(found);
}

function scale(found: Record<string, { x: number; y: number }>): Map<string, { x: number; y: number }> {
  const places = Object.entries(found);
  const middle = (axis: "x" | "y") => places.reduce((sum, [, place]) => sum + place[axis], 0) / places.length;
  const [x, y] = [middle("x"), middle("y")];
  const reach = Math.max(1e-9, ...places.map(([, place]) => Math.max(Math.abs(place.x - x), Math.abs(place.y - y))));
  const round = (value: number) => Math.round((value / reach) * HALF_SIDE * 100) / 100;
  return new Map(places.map(([id, place]) => [id, { x: round(place.x - x), y: round(place.y - y) }]));
}
