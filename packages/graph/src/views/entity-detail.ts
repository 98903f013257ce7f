import { type EntityDetail, ROLES } from "@lithograph/model";
import { entityById, family, neighboursOf } from "../queries/entity-queries.ts";
import { runOne, runQuery, shown } from "../queries/graph-query.ts";
import { entityNode } from "../queries/node-rows.ts";
import { quoteOf, quotesOfEntity } from "../queries/quote-queries.ts";
import { resultsOfEntity, resultView } from "../queries/result-queries.ts";
import type { GraphStore } from "../store.ts";

/** How many of each list a page on an entity holds. */
const SHOWN = { family: 50, perDirection: 120, perType: 15, results: 50, quotes: 20 } as const;

/** Everything the inspector says of one entity; null where there is none with this id. */
export async function entityDetail(store: GraphStore, id: string, signal?: AbortSignal): Promise<EntityDetail | null> {
  const query = entityById(id);
  const entity = await runOne(store, query, signal);
  if (entity === null) return null;
  const [parents, children, out, incoming, results, quotes] = await Promise.all([
    runQuery(store, family(id, "up", SHOWN.family), signal),
    runQuery(store, family(id, "down", SHOWN.family), signal),
    runQuery(store, neighboursOf(id, "out", { limit: SHOWN.perDirection }), signal),
    runQuery(store, neighboursOf(id, "in", { limit: SHOWN.perDirection }), signal),
    runQuery(store, resultsOfEntity(id, SHOWN.results), signal),
    runQuery(store, quotesOfEntity(id, SHOWN.quotes), signal),
  ]);
  const { type, name, aliases, vendor, year, deviceClass, roles } = entity;
  return {
    ...{ id, type, name, aliases, vendor, year, deviceClass },
    papers: entity.papers ?? 0,
    roles: ROLES.map((role, index) => ({ role, papers: roles?.[index] ?? 0 })).filter(({ papers }) => papers > 0),
    parents: parents.map(entityNode),
    children: children.map(entityNode),
    neighbours: strongest([...out.map((row) => neighbour(row, "out")), ...incoming.map((row) => neighbour(row, "in"))]),
    results: results.map(resultView),
    quotes: quotes.map((row) => quoteOf(row, id)),
    query: shown(query),
  };
}

type Neighbour = EntityDetail["neighbours"][number];
type NeighbourRow = ReturnType<typeof neighboursOf>["row"]["_output"];

function neighbour(row: NeighbourRow, direction: "out" | "in"): Neighbour {
  return { node: entityNode(row), relationship: row.relationship, direction, papers: row.edge_papers ?? 1 };
}

/** The strongest links of each type of the other end, families left to `parents` and `children`. */
function strongest(neighbours: readonly Neighbour[]): Neighbour[] {
  const kept = new Map<string, Neighbour>();
  const perType = new Map<string, number>();
  const sorted = neighbours
    .filter(({ relationship }) => relationship !== "IS_A")
    .toSorted((a, b) => b.papers - a.papers || (a.node.id < b.node.id ? -1 : Number(a.node.id > b.node.id)));
  for (const one of sorted) {
    const type = one.node.type ?? "";
    const key = `${one.direction} ${one.relationship} ${one.node.id}`;
    const count = perType.get(type) ?? 0;
    if (kept.has(key) || count >= SHOWN.perType) continue;
    perType.set(type, count + 1);
    kept.set(key, one);
  }
  return [...kept.values()];
}
