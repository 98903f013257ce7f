import {
  CypherAnswer,
  EntityDetail,
  type EntityType,
  GraphView,
  Job,
  Matrix,
  PaperDetail,
  PaperPage,
  Quote,
  ResultPage,
  SearchHit,
  Summary,
} from "@lithograph/model";
import { z } from "zod";
import { SETTINGS } from "../settings.ts";
import type { Filter, PaperChoices, ResultChoices } from "../state/view-state.ts";
import { apiUrl, request } from "./request.ts";

/** One function per route; each answer is checked against the schema that the server shares. */
type Signal = AbortSignal | undefined;
const get = (signal: Signal): RequestInit => (signal === undefined ? {} : { signal });
const id = encodeURIComponent;

function filterParams(filter: Filter) {
  return {
    types: filter.types,
    roles: filter.roles,
    deviceClasses: filter.deviceClasses,
    venues: filter.venues,
    yearFrom: filter.yearFrom,
    yearTo: filter.yearTo,
    minConfidence: filter.minConfidence > 0 ? filter.minConfidence : null,
  };
}

export const getSummary = (signal?: Signal) => request(Summary, apiUrl("/summary"), get(signal));

export const getSearch = (q: string, signal?: Signal) =>
  request(z.array(SearchHit), apiUrl("/search", { q, limit: SETTINGS.searchHits }), get(signal));

export const getGraph = (filter: Filter, signal?: Signal) =>
  request(GraphView, apiUrl("/graph", { ...filterParams(filter), limit: SETTINGS.firstViewNodes }), get(signal));

export const getNodes = (ids: readonly string[], signal?: Signal) =>
  request(GraphView, apiUrl("/graph", { ids, limit: 300 }), get(signal));

export const getNeighbours = (of: string, limit: number, papers: boolean, filter: Filter, signal?: Signal) =>
  request(GraphView, apiUrl(`/entities/${id(of)}/neighbours`, { ...filterParams(filter), limit, papers }), get(signal));

export const getPath = (from: string, to: string, signal?: Signal) =>
  request(GraphView, apiUrl("/path", { from, to }), get(signal));

export const getEntity = (of: string, signal?: Signal) =>
  request(EntityDetail, apiUrl(`/entities/${id(of)}`), get(signal));

export const getPaper = (of: string, signal?: Signal) => request(PaperDetail, apiUrl(`/papers/${id(of)}`), get(signal));

export const getEvidence = (from: string, to: string, signal?: Signal) =>
  request(z.array(Quote), apiUrl("/evidence", { from, to, limit: 100 }), get(signal));

export const getPapers = (filter: Filter, choices: PaperChoices, offset: number, signal?: Signal) => {
  const { q, entity, sort, order } = choices;
  const params = { q, entity, sort, order, offset, limit: SETTINGS.papersPage };
  return request(PaperPage, apiUrl("/papers", { ...filterParams(filter), ...params }), get(signal));
};

export const getResults = (filter: Filter, choices: ResultChoices, signal?: Signal) => {
  const { metric, hardware, benchmark, subject, sort, order } = choices;
  const params = { metric, hardware, benchmark, subject, sort, order, limit: SETTINGS.resultsPage };
  return request(ResultPage, apiUrl("/results", { ...filterParams(filter), ...params }), get(signal));
};

export const getMatrix = (filter: Filter, rows: EntityType, columns: EntityType, signal?: Signal) => {
  const limits = { rowLimit: SETTINGS.matrixRows, columnLimit: SETTINGS.matrixColumns };
  return request(Matrix, apiUrl("/matrix", { ...filterParams(filter), rows, columns, ...limits }), get(signal));
};

export const runCypher = (cypher: string, params: Record<string, unknown>, signal?: Signal) =>
  request(CypherAnswer, "/api/cypher", {
    ...get(signal),
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ cypher, params, maxRows: SETTINGS.consoleRows, timeoutMs: SETTINGS.consoleTimeout }),
  });

const NamedQuery = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  cypher: z.string(),
  params: z.array(z.object({ name: z.string(), description: z.string(), example: z.unknown() })),
});
export type NamedQuery = z.infer<typeof NamedQuery>;
export const getQueries = (signal?: Signal) => request(z.array(NamedQuery), "/api/queries", get(signal));

export function postFiles(files: readonly File[]): Promise<Job> {
  const body = new FormData();
  for (const file of files) body.append("files", file, file.name);
  return request(Job, "/api/ingest", { method: "POST", body });
}
export const cancelJob = (job: string) => request(Job, `/api/jobs/${id(job)}`, { method: "DELETE" });
export const undoJob = (job: string) => request(Job, `/api/jobs/${id(job)}/undo`, { method: "POST" });
