export { type PropertyGraph, placesOf, propertyGraph } from "./exports/property-graph.ts";
export { guardCypher } from "./guard/guard-cypher.ts";
export type { DerivedEdge, EntityRecord } from "./load/load-target.ts";
export type { EdgeRecord, PaperRecord, Properties, PropertyValue } from "./load/records.ts";
export { NAMED_QUERIES, runNamedQuery } from "./named/index.ts";
export type { NamedParam, NamedQuery } from "./named/named-query.ts";
export { openStore } from "./open-store.ts";
export { projectGraph } from "./projection/project-graph.ts";
export { Facets } from "./queries/facets.ts";
export { type GraphSettings, graphSettingsFromEnv, LIMITS, type Neo4jSettings } from "./settings.ts";
export type {
  GraphChanges,
  GraphStore,
  LoadProgress,
  PaperGraph,
  PaperLink,
  PaperResult,
  ReadOptions,
  ResultSlot,
} from "./store.ts";
export { entityDetail } from "./views/entity-detail.ts";
export { FirstViewOptions, firstView, SubgraphOptions, subgraph } from "./views/graph-part.ts";
export { MatrixOptions, matrix } from "./views/matrix.ts";
export { NeighboursOptions, neighbours } from "./views/neighbours.ts";
export { PaperPageOptions, paperDetail, paperPage } from "./views/papers.ts";
export { QuotesOptions, quotesBetween } from "./views/quotes.ts";
export { ResultPageOptions, resultPage } from "./views/result-page.ts";
export { SearchOptions, search } from "./views/search.ts";
export { PathOptions, shortestPath } from "./views/shortest-path.ts";
export { summary } from "./views/summary.ts";
