import { UndirectedGraph } from "graphology";
import { louvain } from "./graph-algorithms.ts";
import type { EdgeRecord } from "./records.ts";

/** Beyond this many links only those that several papers state count, so that the work stays a matter of seconds. */
const LINKS_COUNTED = 400_000;

/**
 * Louvain communities of the entities over the links between them, weighted by papers, numbered from the largest
 * (ties by the smallest id). Deterministic: same links, same numbers.
 * Blondel et al., "Fast unfolding of communities in large networks", 2008.
 */
export function communities(links: readonly EdgeRecord[]): Map<string, number> {
  const few = links.length <= LINKS_COUNTED;
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const { source, target, properties } of links) {
    const papers = typeof properties.papers === "number" ? properties.papers : 1;
    if (source === target || (!few && papers < 2)) continue;
    graph.mergeNode(source);
    graph.mergeNode(target);
    graph.updateEdge(source, target, (attributes) => ({ weight: (attributes.weight ?? 0) + papers }));
  }
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: "weight", rng: fixedNumbers() });
  return numberBySize(new Map(Object.entries(found)));
}

function numberBySize(found: ReadonlyMap<string, number>): Map<string, number> {
  const members = new Map<number, string[]>();
  for (const [id, community] of found) {
    const ids = members.get(community);
    if (ids === undefined) members.set(community, [id]);
    else ids.push(id);
  }
  const sorted = [...members.values()]
    .map((ids) => ids.sort())
    .sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  return new Map(sorted.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
}

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator, Numerical Recipes' constants). */
export function fixedNumbers(): () => number {
  let state = 20_261_125;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
