import type { GraphEdge, GraphNode, GraphView } from "@lithograph/model";

/** All that the server has told of the graph so far: the first view, and what was added to it since. */
export interface Dataset {
  nodes: ReadonlyMap<string, GraphNode>;
  edges: ReadonlyMap<string, GraphEdge>;
  /** Node → the node whose expansion brought it; absent for those of the first view. */
  parents: ReadonlyMap<string, string>;
  /** Ids of the first view, which carry the server's layout. */
  base: ReadonlySet<string>;
  /** Expanded node → neighbours that are shown, and how many there are in all. */
  expansions: ReadonlyMap<string, { shown: number; total: number }>;
  total: { nodes: number; edges: number };
}

export interface Addition {
  /** The node that was expanded; null for nodes that were looked for, or that lie on a path. */
  parent: string | null;
  view: GraphView;
}

/** Joins answers into one dataset; earlier answers win, so that what stands keeps its place. */
export function joinDataset(base: GraphView, additions: readonly Addition[]): Dataset {
  const nodes = new Map(base.nodes.map((node) => [node.id, node]));
  const edges = new Map(base.edges.map((edge) => [edge.id, edge]));
  const baseIds = new Set(nodes.keys());
  const parents = new Map<string, string>();
  const expansions = new Map<string, { shown: number; total: number }>();
  for (const { parent, view } of additions) {
    for (const node of view.nodes) {
      if (nodes.has(node.id)) continue;
      nodes.set(node.id, node);
      if (parent !== null && node.id !== parent) parents.set(node.id, parent);
    }
    for (const edge of view.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge);
    if (parent !== null) {
      const shown = view.nodes.filter((node) => node.id !== parent).length;
      expansions.set(parent, { shown, total: Math.max(shown, nodes.get(parent)?.degree ?? 0, view.total.nodes - 1) });
    }
  }
  return { nodes, edges: complete(edges, nodes), parents, base: baseIds, expansions, total: base.total };
}

/** Only edges whose two ends are known. */
function complete(edges: Map<string, GraphEdge>, nodes: Map<string, GraphNode>): Map<string, GraphEdge> {
  return new Map([...edges].filter(([, edge]) => nodes.has(edge.source) && nodes.has(edge.target)));
}
