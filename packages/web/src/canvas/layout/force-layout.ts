import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { LayoutRequest } from "./messages.ts";

export interface LayoutStep {
  xs: Float64Array;
  ys: Float64Array;
  done: boolean;
}

/** World units to one unit of the forces, which are tuned for graphs about a hundred units wide. */
const UNIT = 10;

/**
 * ForceAtlas2 (Jacomy et al. 2014) from where the nodes stand, a picture every `batch` iterations. Without pinned
 * nodes each picture is fitted into the world; with them the pins decide where the world is.
 */
export function* layoutSteps(request: LayoutRequest): Generator<LayoutStep> {
  const { iterations, batch, worldAspect } = request;
  const graph = build(request);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 1,
    scalingRatio: 12,
    edgeWeightInfluence: 0.5,
    barnesHutOptimize: graph.order > 800,
  };
  const isFree = !request.fixed.includes(1);
  for (let done = 0; done < iterations; done += batch) {
    forceAtlas2.assign(graph, { iterations: batch, settings, getEdgeWeight: "weight" });
    const step = read(graph, worldAspect, done + batch >= iterations);
    yield isFree ? fit(step, request) : step;
  }
}

function build({ xs, ys, fixed, edges, worldAspect }: LayoutRequest): Graph {
  const graph = new Graph({ type: "undirected" });
  xs.forEach((x, i) => {
    // Two nodes on one spot would never part.
    const jitter = (i % 17) * 1e-3;
    graph.addNode(i, { x: x / worldAspect / UNIT + jitter, y: (ys[i] ?? 0) / UNIT - jitter, fixed: fixed[i] === 1 });
  });
  for (const [source, target, weight] of edges) graph.mergeEdge(source, target, { weight });
  return graph;
}

function read(graph: Graph, aspect: number, done: boolean): LayoutStep {
  const xs = new Float64Array(graph.order);
  const ys = new Float64Array(graph.order);
  graph.forEachNode((node, { x, y }) => {
    xs[Number(node)] = x * UNIT * aspect;
    ys[Number(node)] = y * UNIT;
  });
  return { xs, ys, done };
}

function fit(step: LayoutStep, { worldHalf, worldAspect }: LayoutRequest): LayoutStep {
  const middle = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [cx, cy] = [middle(step.xs), middle(step.ys)];
  let reach = 1e-9;
  step.xs.forEach((x, i) => {
    reach = Math.max(reach, Math.abs(x - cx) / worldAspect, Math.abs((step.ys[i] ?? 0) - cy));
  });
  const scale = worldHalf / reach;
  return { xs: step.xs.map((x) => (x - cx) * scale), ys: step.ys.map((y) => (y - cy) * scale), done: step.done };
}
