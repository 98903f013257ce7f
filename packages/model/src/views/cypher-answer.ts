import { z } from "zod";

/** A value of a row as JSON: nodes, relationships and paths are tagged objects, integers beyond 2^53 are strings. */
export const CypherValue: z.ZodType<CypherValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(CypherValue), z.record(z.string(), CypherValue)]),
);
export type CypherValue = null | boolean | number | string | CypherValue[] | { [key: string]: CypherValue };

/** Shape of a node inside a row: `{ "$node": id, labels, properties }`; relationship: `{ "$relationship": id, type, start, end, properties }`; path: `{ "$path": [node, relationship, node, …] }`. */
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(CypherValue)),
  /** True where a row cap cut the answer. */
  truncated: z.boolean(),
  /** Time at the engine, milliseconds. */
  elapsedMs: z.number(),
});
export type CypherAnswer = z.infer<typeof CypherAnswer>;

export const GraphSchema = z.object({
  labels: z.array(z.object({ name: z.string(), count: z.int() })),
  relationships: z.array(z.object({ name: z.string(), count: z.int() })),
  properties: z.array(z.object({ owner: z.string(), name: z.string() })),
});
export type GraphSchema = z.infer<typeof GraphSchema>;
