import type { GraphEdge, GraphNode } from "@lithograph/model";
import { SETTINGS } from "../settings.ts";
import type { Filter, GraphChoices } from "../state/view-state.ts";
import { kindOf } from "../theme/entity-types.ts";
import type { Dataset } from "./dataset.ts";

/** What is drawn: the dataset less what is hidden, and the strongest link of each pair. */
export interface Filtered {
  nodes: GraphNode[];
  links: Link[];
  /** Links that were left out because there are too many to draw. */
  leftOut: number;
}

/** All edges between two nodes as one link. */
export interface Link {
  /** `source|target`, in the direction of the strongest edge. */
  id: string;
  source: string;
  target: string;
  /** Relationship types, the strongest first. */
  types: string[];
  papers: number;
  confidence: number;
}

export function filterDataset(
  dataset: Dataset,
  choices: GraphChoices,
  filter: Pick<Filter, "minPapers">,
  path: readonly string[] | null,
): Filtered {
  const hidden = new Set(choices.hidden);
  const only = path !== null ? new Set(path) : choices.only === null ? null : new Set(choices.only);
  const keeps = (node: GraphNode) =>
    !hidden.has(node.id) &&
    (only === null || only.has(node.id)) &&
    !choices.hiddenTypes.includes(kindOf(node)) &&
    (node.papers >= filter.minPapers || only !== null || choices.added.includes(node.id));
  const nodes = [...dataset.nodes.values()].filter(keeps);
  const shown = new Set(nodes.map((node) => node.id));
  const edges = [...dataset.edges.values()].filter(
    (edge) => shown.has(edge.source) && shown.has(edge.target) && edge.papers >= filter.minPapers,
  );
  const links = joinEdges(edges);
  if (choices.allEdges || links.length <= SETTINGS.mostEdges) return { nodes, links, leftOut: 0 };
  const kept = strongest(links, SETTINGS.mostEdges);
  return { nodes, links: kept, leftOut: links.length - kept.length };
}

/** Parallel edges (a technique runs on a device, and three papers report on both) become one link each. */
export function joinEdges(edges: readonly GraphEdge[]): Link[] {
  const links = new Map<string, Link & { best: number }>();
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    const pair = edge.source < edge.target ? `${edge.source}|${edge.target}` : `${edge.target}|${edge.source}`;
    const weight = edge.papers + edge.confidence + (edge.type === "RUNS_ON" ? 1 : 0);
    const link = links.get(pair);
    if (link === undefined) {
      const { source, target, type, papers, confidence } = edge;
      links.set(pair, { id: pair, source, target, types: [type], papers, confidence, best: weight });
      continue;
    }
    const first = weight > link.best;
    if (!link.types.includes(edge.type)) link.types = first ? [edge.type, ...link.types] : [...link.types, edge.type];
    if (first) Object.assign(link, { source: edge.source, target: edge.target, best: weight });
    link.papers = Math.max(link.papers, edge.papers);
    link.confidence = Math.max(link.confidence, edge.confidence);
  }
  return [...links.values()].map(({ best: _, ...link }) => link);
}

/** The links that carry the picture: each node's strongest one first, then the others by papers. */
function strongest(links: readonly Link[], most: number): Link[] {
  const sorted = [...links].sort(
    (a, b) => b.papers - a.papers || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  );
  const touched = new Set<string>();
  const first: Link[] = [];
  const rest: Link[] = [];
  for (const link of sorted) {
    const joins = !touched.has(link.source) || !touched.has(link.target);
    (joins ? first : rest).push(link);
    touched.add(link.source).add(link.target);
  }
  return [...first, ...rest].slice(0, most);
}
