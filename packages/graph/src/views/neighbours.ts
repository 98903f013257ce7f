import type { GraphEdge, GraphNode, GraphView } from "@lithograph/model";
import { z } from "zod";
import {
  edgesAmong,
  entitiesOfPaper,
  entityById,
  neighboursOf,
  papersById,
  papersOfEntity,
} from "../queries/entity-queries.ts";
import { EntityId, Facets } from "../queries/facets.ts";
import { runOne, runQuery, shown } from "../queries/graph-query.ts";
import { drawnEdges, entityNode, graphEdge, paperNode } from "../queries/node-rows.ts";
import type { GraphStore } from "../store.ts";

export const NeighboursOptions = Facets.extend({
  id: EntityId,
  relationships: z.array(z.string().max(60)).optional(),
  limit: z.int().min(1).max(100).default(25),
  offset: z.int().min(0).default(0),
  /** Papers as nodes too. */
  papers: z.boolean().default(false),
});
type Options = z.output<typeof NeighboursOptions>;
interface Ray {
  node: GraphNode;
  edge: GraphEdge;
}

/** What is linked to an entity or a paper, the strongest first; null where there is no such thing. */
export async function neighbours(
  store: GraphStore,
  options: z.input<typeof NeighboursOptions>,
  signal?: AbortSignal,
): Promise<GraphView | null> {
  const wanted = NeighboursOptions.parse(options);
  const centre = await centreOf(store, wanted.id, signal);
  if (centre === null) return null;
  const { rays, query } =
    centre.kind === "paper" ? await raysOfPaper(store, wanted, signal) : await raysOfEntity(store, wanted, signal);
  const ordered = rays.toSorted((a, b) => b.edge.papers - a.edge.papers || b.edge.confidence - a.edge.confidence);
  const ids = [...new Set(ordered.map(({ node }) => node.id))];
  const shownIds = new Set(ids.slice(wanted.offset, wanted.offset + wanted.limit));
  const nodes = new Map([[centre.id, centre]]);
  for (const { node } of ordered) if (shownIds.has(node.id)) nodes.set(node.id, node);
  const entities = [...nodes.values()].flatMap(({ id, kind }) => (kind === "entity" ? [id] : []));
  const among = drawnEdges(await runQuery(store, edgesAmong(entities), signal));
  const edges = new Map(ordered.filter(({ node }) => nodes.has(node.id)).map(({ edge }) => [edge.id, edge]));
  for (const edge of among) edges.set(edge.id, edge);
  const total = { nodes: Math.max(centre.degree, ids.length), edges: Math.max(rays.length, centre.degree) };
  return { nodes: [...nodes.values()], edges: [...edges.values()], total, query };
}

async function centreOf(store: GraphStore, id: string, signal?: AbortSignal): Promise<GraphNode | null> {
  const entity = await runOne(store, entityById(id), signal);
  if (entity !== null) return entityNode(entity);
  const paper = await runOne(store, papersById([id]), signal);
  return paper === null ? null : paperNode(paper);
}

async function raysOfPaper(store: GraphStore, { id, limit, offset }: Options, signal?: AbortSignal) {
  const query = entitiesOfPaper(id, offset + limit);
  const rows = await runQuery(store, query, signal);
  return { rays: rows.map((row): Ray => ({ node: entityNode(row), edge: graphEdge(row) })), query: shown(query) };
}

async function raysOfEntity(store: GraphStore, options: Options, signal?: AbortSignal) {
  const { id, relationships, limit, offset, papers, ...facets } = options;
  // An entity can be linked to another in several ways: more rows than neighbours are read.
  const most = (offset + limit) * 3;
  const query = neighboursOf(id, "out", { relationships, facets, limit: most });
  const [out, incoming, stating] = await Promise.all([
    runQuery(store, query, signal),
    runQuery(store, neighboursOf(id, "in", { relationships, facets, limit: most }), signal),
    papers ? runQuery(store, papersOfEntity(id, facets, offset + limit), signal) : [],
  ]);
  const edges = drawnEdges([...out, ...incoming]);
  const nodes = new Map([...out, ...incoming].map((row) => [row.id, entityNode(row)]));
  const rays = edges.flatMap((edge): Ray[] => {
    const node = nodes.get(edge.source === id ? edge.target : edge.source);
    return node === undefined ? [] : [{ node, edge }];
  });
  const paperRays = stating.map((row): Ray => ({ node: paperNode(row), edge: graphEdge(row) }));
  return { rays: [...rays, ...paperRays], query: shown(query) };
}
