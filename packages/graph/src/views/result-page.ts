import type { CypherValue, ResultPage } from "@lithograph/model";
import { z } from "zod";
import { EntityId, Facets } from "../queries/facets.ts";
import { runOne, runQuery, shown } from "../queries/graph-query.ts";
import { countResults, type ResultFilter, resultRows, resultView } from "../queries/result-queries.ts";
import type { GraphStore } from "../store.ts";
import { memoized } from "./memo.ts";

export const ResultPageOptions = Facets.extend({
  metric: EntityId.optional(),
  subject: EntityId.optional(),
  benchmark: EntityId.optional(),
  hardware: EntityId.optional(),
  /** In any slot. */
  entity: EntityId.optional(),
  paper: EntityId.optional(),
  sort: z.enum(["metric", "value", "year", "confidence"]).default("confidence"),
  order: z.enum(["asc", "desc"]).default("desc"),
  limit: z.int().min(1).max(1_000).default(200),
  offset: z.int().min(0).default(0),
});
type Options = z.output<typeof ResultPageOptions>;
const ORDER = { metric: "metric", value: "high", year: "year", confidence: "confidence" } as const;

/** A page of the results board. */
export async function resultPage(
  store: GraphStore,
  options: z.input<typeof ResultPageOptions> = {},
  signal?: AbortSignal,
): Promise<ResultPage> {
  const wanted = ResultPageOptions.parse(options);
  const filter = resultFilter(wanted);
  const order = `${ORDER[wanted.sort]} ${wanted.order === "asc" ? "ASC" : "DESC"}, id`;
  const query = resultRows(filter, order, wanted.limit, wanted.offset);
  const [rows, count] = await Promise.all([
    runQuery(store, query, signal),
    memoized(store, `results ${JSON.stringify(filter)}`, () => runOne(store, countResults(filter), signal)),
  ]);
  return { results: rows.map(resultView), total: count?.total ?? rows.length, query: shown(query) };
}

/** One slot's entity starts the search at that entity; the others are conditions. */
function resultFilter(wanted: Options): ResultFilter {
  const start = wanted.entity ?? wanted.subject ?? wanted.hardware ?? wanted.benchmark ?? wanted.metric;
  const conditions: string[] = [];
  const params: Record<string, CypherValue> = {};
  const demand = (name: string, value: CypherValue | undefined, condition: string) => {
    if (value === undefined) return;
    conditions.push(condition);
    params[name] = value;
  };
  demand("metric", wanted.metric, "r.metricId = $metric");
  demand("subject", wanted.subject, "r.subjectId = $subject");
  demand("hardware", wanted.hardware, "r.hardwareId = $hardware");
  demand("benchmark", wanted.benchmark, "$benchmark IN r.benchmarkIds");
  demand("paper", wanted.paper, "r.paper = $paper");
  demand("yearFrom", wanted.yearFrom, "r.year >= $yearFrom");
  demand("yearTo", wanted.yearTo, "r.year <= $yearTo");
  demand("minConfidence", wanted.minConfidence, "r.confidence >= $minConfidence");
  demand("venues", wanted.venues, "EXISTS { MATCH (p:Paper)-[:STATES]->(r) WHERE p.venue IN $venues }");
  demand(
    "deviceClasses",
    wanted.deviceClasses,
    "EXISTS { MATCH (r)-[:AT]->(h:Hardware) WHERE h.deviceClass IN $deviceClasses }",
  );
  demand("types", wanted.types, "EXISTS { MATCH (r)-[:OF]->(s:Entity) WHERE s.type IN $types }");
  if (start !== undefined) params.entity = start;
  return { conditions, params, entity: start };
}
