import { Change, Qualifier, type ResultView, type Slot } from "@lithograph/model";
import { z } from "zod";
import { higherIsBetter } from "../load/gain-ratio.ts";
import { columns, type GraphQuery, where } from "./graph-query.ts";

const NAMES = [
  ...["id", "value", "low", "high", "unit", "change", "qualifier", "sentence", "start", "end", "confidence"],
  ...["paper", "title", "year", "metric", "metricId", "subject", "subjectId", "baseline", "baselineIds"],
  ...["benchmark", "benchmarkIds", "hardware", "hardwareId"],
] as const;

export const ResultRow = z.object({
  id: z.string(),
  value: z.string(),
  low: z.number(),
  high: z.number(),
  unit: z.string().nullable(),
  change: Change,
  qualifier: Qualifier.nullable(),
  sentence: z.string(),
  start: z.int(),
  end: z.int(),
  confidence: z.number(),
  paper: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  metric: z.string().nullable(),
  metricId: z.string().nullable(),
  subject: z.string().nullable(),
  subjectId: z.string().nullable(),
  baseline: z.array(z.string()),
  baselineIds: z.array(z.string()),
  benchmark: z.array(z.string()),
  benchmarkIds: z.array(z.string()),
  hardware: z.string().nullable(),
  hardwareId: z.string().nullable(),
});
type ResultRow = z.infer<typeof ResultRow>;

export function resultView(row: ResultRow): ResultView {
  const { id, value, low, high, unit, change, qualifier, paper, title, year, sentence, start, end, confidence } = row;
  return {
    ...{ id, value, low, high, unit, change, qualifier, paper, title, year, sentence, start, end, confidence },
    metric: slot(row.metric, row.metricId),
    higherIsBetter: higherIsBetter(row.metric),
    subject: slot(row.subject, row.subjectId),
    baseline: slots(row.baseline, row.baselineIds),
    benchmark: slots(row.benchmark, row.benchmarkIds),
    hardware: slot(row.hardware, row.hardwareId),
  };
}

function slot(name: string | null, id: string | null): Slot | null {
  return name === null ? null : { id, name };
}

function slots(names: readonly string[], ids: readonly string[]): Slot[] {
  return names.map((name, index) => ({ id: ids[index] || null, name }));
}

/** Results of which any slot is the entity, the most certain first. */
export function resultsOfEntity(id: string, limit: number): GraphQuery<ResultRow> {
  return {
    cypher: `MATCH (r:Result)-[]->(:Entity {id: $id}) WITH DISTINCT r RETURN ${columns("r", NAMES)} ORDER BY confidence DESC, id LIMIT $limit`,
    params: { id, limit },
    row: ResultRow,
  };
}

export function resultsOfPaper(id: string): GraphQuery<ResultRow> {
  return {
    cypher: `MATCH (:Paper {id: $id})-[:STATES]->(r:Result) RETURN ${columns("r", NAMES)} ORDER BY start, id`,
    params: { id },
    row: ResultRow,
  };
}

export interface ResultFilter {
  conditions: string[];
  params: GraphQuery<unknown>["params"];
  /** A slot's entity that the results must point at: far fewer than all results. */
  entity?: string | undefined;
}

function matched({ conditions, entity }: ResultFilter): string {
  const pattern = entity === undefined ? "(r:Result)" : "(r:Result)-[]->(:Entity {id: $entity})";
  return `MATCH ${pattern}${where(conditions)}${entity === undefined ? "" : " WITH DISTINCT r"}`;
}

export function resultRows(filter: ResultFilter, order: string, limit: number, offset: number): GraphQuery<ResultRow> {
  return {
    cypher: `${matched(filter)} RETURN ${columns("r", NAMES)} ORDER BY ${order} SKIP $offset LIMIT $limit`,
    params: { ...filter.params, limit, offset },
    row: ResultRow,
  };
}

export function countResults(filter: ResultFilter): GraphQuery<{ total: number }> {
  return {
    cypher: `${matched(filter)} RETURN count(r) AS total`,
    params: filter.params,
    row: z.object({ total: z.int() }),
  };
}
