import type { GraphEdge, GraphNode, GraphView } from "@lithograph/model";
import { z } from "zod";
import {
  countEntities,
  edgesAmong,
  entitiesById,
  paperEdgesAmong,
  papersById,
  tellingEntities,
} from "../queries/entity-queries.ts";
import { EntityId, Facets } from "../queries/facets.ts";
import { runOne, runQuery, shown } from "../queries/graph-query.ts";
import { drawnEdges, entityNode, paperNode } from "../queries/node-rows.ts";
import { countDerived } from "../queries/summary-queries.ts";
import type { GraphStore } from "../store.ts";
import { memoized } from "./memo.ts";

export const FirstViewOptions = z.object({
  types: Facets.shape.types,
  /** Nodes. */
  limit: z.int().min(1).max(300).default(120),
});
export const SubgraphOptions = Facets.extend({
  limit: z.int().min(1).max(300).default(120),
  /** Exactly these entities and papers, and what links them. */
  ids: z.array(EntityId).max(500).optional(),
});

/** Types of the first view, and how much of it is hardware where both are there. */
const TELLING = ["Technique", "Hardware", "Model"] as const;
const HARDWARE_SHARE = 0.35;

/** The most telling part of the graph: techniques and hardware with the most evidence, with the places they were given. */
export async function firstView(
  store: GraphStore,
  options: z.input<typeof FirstViewOptions> = {},
  signal?: AbortSignal,
): Promise<GraphView> {
  const { types, limit } = FirstViewOptions.parse(options);
  const facets = { types: types ?? [...TELLING] };
  return memoized(store, `first ${JSON.stringify({ facets, limit })}`, () =>
    telling(store, facets, limit, signal, true),
  );
}

/** The part of the graph that the facets leave, the most telling first; or exactly the ids that are asked for. */
export async function subgraph(
  store: GraphStore,
  options: z.input<typeof SubgraphOptions>,
  signal?: AbortSignal,
): Promise<GraphView> {
  const { limit, ids, ...facets } = SubgraphOptions.parse(options);
  if (ids !== undefined) return exactly(store, ids, signal);
  if (Object.values(facets).every((facet) => facet === undefined)) return firstView(store, { limit }, signal);
  return memoized(store, `graph ${JSON.stringify({ facets, limit })}`, () => telling(store, facets, limit, signal));
}

async function telling(
  store: GraphStore,
  facets: Facets,
  limit: number,
  signal?: AbortSignal,
  evident = false,
): Promise<GraphView> {
  const query = tellingEntities(facets, limit * 3, evident);
  const [found, count, derived] = await Promise.all([
    runQuery(store, query, signal),
    runOne(store, countEntities(facets), signal),
    runOne(store, countDerived, signal),
  ]);
  const candidates = found.map(entityNode);
  const edges = await edgesOf(
    store,
    candidates.map(({ id }) => id),
    facets,
    signal,
  );
  const nodes = choose(candidates, edges, limit);
  const kept = new Set(nodes.map(({ id }) => id));
  const shownEdges = edges.filter(({ source, target }) => kept.has(source) && kept.has(target));
  const total = { nodes: count?.total ?? nodes.length, edges: Math.max(derived?.total ?? 0, shownEdges.length) };
  return { nodes, edges: shownEdges, total, query: shown(tellingEntities(facets, limit, evident)) };
}

async function edgesOf(store: GraphStore, ids: string[], facets: Facets, signal?: AbortSignal): Promise<GraphEdge[]> {
  const rows = await runQuery(store, edgesAmong(ids), signal);
  const least = facets.minConfidence ?? 0;
  return drawnEdges(rows).filter(({ confidence }) => confidence >= least);
}

/** At most `limit` nodes in the order given, hardware up to its share, those without a link to another one last. */
function choose(candidates: readonly GraphNode[], edges: readonly GraphEdge[], limit: number): GraphNode[] {
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const ordered = [...candidates.filter(({ id }) => linked.has(id)), ...candidates.filter(({ id }) => !linked.has(id))];
  const hardware = ordered.filter(({ type }) => type === "Hardware");
  const others = ordered.filter(({ type }) => type !== "Hardware");
  const devices = Math.max(Math.round(limit * HARDWARE_SHARE), limit - others.length);
  const kept = new Set([...hardware.slice(0, devices), ...others.slice(0, limit - Math.min(devices, hardware.length))]);
  return candidates.filter((node) => kept.has(node));
}

async function exactly(store: GraphStore, ids: string[], signal?: AbortSignal): Promise<GraphView> {
  const query = entitiesById(ids);
  const [entities, papers] = await Promise.all([
    runQuery(store, query, signal),
    runQuery(store, papersById(ids), signal),
  ]);
  const [among, stated] = await Promise.all([
    runQuery(store, edgesAmong(entities.map(({ id }) => id)), signal),
    runQuery(
      store,
      paperEdgesAmong(
        papers.map(({ id }) => id),
        entities.map(({ id }) => id),
      ),
      signal,
    ),
  ]);
  const order = new Map(ids.map((id, index) => [id, index]));
  const nodes = [...entities.map(entityNode), ...papers.map(paperNode)];
  nodes.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const edges = drawnEdges([...among, ...stated]);
  return { nodes, edges, total: { nodes: nodes.length, edges: edges.length }, query: shown(query) };
}
