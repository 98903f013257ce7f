import {
  entityDetail,
  type GraphStore,
  matrix,
  NAMED_QUERIES,
  neighbours,
  paperDetail,
  paperPage,
  quotesBetween,
  resultPage,
  search,
  shortestPath,
  subgraph,
  summary,
} from "@lithograph/graph";
import type { Views } from "./views.ts";

/** The views of the graph, bound to the engine that is open. */
export function graphViews(store: GraphStore): Views {
  return {
    summary: (signal) => summary(store, signal),
    search: (text, { types, limit, signal }) => search(store, { text, types, limit }, signal),
    graph: (query, signal) => subgraph(store, query, signal),
    entity: (id, signal) => entityDetail(store, id, signal),
    neighbours: (id, query, signal) => neighbours(store, { ...query, id }, signal),
    papers: (query, signal) => paperPage(store, query, signal),
    paper: (id, signal) => paperDetail(store, id, signal),
    matrix: (query, signal) => matrix(store, query, signal),
    results: (query, signal) => resultPage(store, query, signal),
    evidence: (query, signal) => quotesBetween(store, query, signal),
    path: (from, to, signal) => shortestPath(store, { from, to }, signal),
    cypher: ({ cypher, params, ...limits }, signal) => store.read(cypher, params, { ...limits, signal }),
    schema: () => store.schema(),
    queries: () => NAMED_QUERIES.map(({ params, ...query }) => ({ ...query, params: [...params] })),
  };
}
