import type { GraphView } from "@lithograph/model";
import { z } from "zod";
import { entitiesById } from "../queries/entity-queries.ts";
import { EntityId } from "../queries/facets.ts";
import { type GraphQuery, runOne, runQuery, shown } from "../queries/graph-query.ts";
import type { GraphStore } from "../store.ts";
import { subgraph } from "./graph-part.ts";

export const PathOptions = z.object({ from: EntityId, to: EntityId });

/** A shortest path over at most six links, whatever they are; no nodes where there is none. */
export async function shortestPath(
  store: GraphStore,
  options: z.input<typeof PathOptions>,
  signal?: AbortSignal,
): Promise<GraphView> {
  const { from, to } = PathOptions.parse(options);
  const entities = new Set((await runQuery(store, entitiesById([from, to]), signal)).map(({ id }) => id));
  const label = (id: string) => (entities.has(id) ? "Entity" : "Paper");
  const query = shortestPathQuery({ id: from, label: label(from) }, { id: to, label: label(to) });
  const row = from === to ? { ids: [from] } : await runOne(store, query, signal);
  const view = await subgraph(store, { ids: row?.ids ?? [] }, signal);
  return { ...view, query: shown(query) };
}

interface End {
  id: string;
  label: "Entity" | "Paper";
}

function shortestPathQuery(from: End, to: End): GraphQuery<{ ids: string[] }> {
  return {
    cypher: `MATCH (a:${from.label} {id: $from}), (b:${to.label} {id: $to}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN [n IN nodes(p) | n.id] AS ids LIMIT 1`,
    params: { from: from.id, to: to.id },
    row: z.object({ ids: z.array(z.string()) }),
  };
}
