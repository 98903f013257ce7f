import type {
  CypherAnswer,
  CypherValue,
  EntityDetail,
  EntityType,
  GraphSchema,
  GraphView,
  Matrix,
  PaperDetail,
  PaperPage,
  Quote,
  ResultPage,
  SearchHit,
  Summary,
} from "@lithograph/model";
import type { NamedQueryInfo } from "./schemas/named-query.ts";
import type {
  EvidenceQuery,
  GraphQuery,
  MatrixQuery,
  NeighboursQuery,
  PapersQuery,
  ResultsQuery,
} from "./schemas/view-queries.ts";

/** What the routes read from: the views of the graph, bound to the engine that is open. */
export interface Views {
  summary(signal: AbortSignal): Promise<Summary>;
  search(text: string, options: { types: EntityType[]; limit: number; signal: AbortSignal }): Promise<SearchHit[]>;
  graph(query: GraphQuery, signal: AbortSignal): Promise<GraphView>;
  entity(id: string, signal: AbortSignal): Promise<EntityDetail | null>;
  neighbours(id: string, query: NeighboursQuery, signal: AbortSignal): Promise<GraphView | null>;
  papers(query: PapersQuery, signal: AbortSignal): Promise<PaperPage>;
  paper(id: string, signal: AbortSignal): Promise<PaperDetail | null>;
  matrix(query: MatrixQuery, signal: AbortSignal): Promise<Matrix>;
  results(query: ResultsQuery, signal: AbortSignal): Promise<ResultPage>;
  evidence(query: EvidenceQuery, signal: AbortSignal): Promise<Quote[]>;
  path(from: string, to: string, signal: AbortSignal): Promise<GraphView>;
  cypher(
    request: { cypher: string; params: Record<string, CypherValue>; maxRows: number; timeoutMs: number },
    signal: AbortSignal,
  ): Promise<CypherAnswer>;
  schema(): Promise<GraphSchema>;
  queries(): NamedQueryInfo[];
}
