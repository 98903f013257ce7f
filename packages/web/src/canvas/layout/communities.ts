import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import type { CommunityRequest } from "./messages.ts";

/**
 * Louvain communities of a weighted graph, numbered by size, the largest being 0 (Blondel et al. 2008).
 * A fixed sequence stands in for chance: the same graph gives the same colours.
 */
export function communities({ nodes, edges }: Pick<CommunityRequest, "nodes" | "edges">): number[] {
  const graph = new Graph({ type: "undirected" });
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (const [source, target, weight] of edges) graph.mergeEdge(source, target, { weight });
  if (graph.size === 0) return Array.from({ length: nodes }, (_, node) => node);
  const found = louvain(graph, { getEdgeWeight: "weight", rng: sequence(1) });
  const sizes = new Map<number, number>();
  for (const community of Object.values(found)) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const inOrder = [...sizes].sort(([a, x], [b, y]) => y - x || a - b).map(([community]) => community);
  const rank = new Map(inOrder.map((community, i) => [community, i]));
  return Array.from({ length: nodes }, (_, node) => rank.get(found[node] ?? 0) ?? 0);
}

/** Park and Miller's minimal standard generator, in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
