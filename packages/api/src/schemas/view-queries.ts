import { z } from "@hono/zod-openapi";
import { EntityType } from "@lithograph/model";
import { FilterQuery, intBetween, listOf } from "./query-params.ts";

const id = z.string().min(1).max(400);
const offset = intBetween(0, 10_000_000, 0, "Rows left out at the start");

export const SearchQuery = z.object({
  q: z.string().max(500).openapi({ description: "Words, or the beginning of one." }),
  types: listOf(EntityType, "Only entities of these types"),
  limit: intBetween(1, 100, 20, "Hits"),
});

export const GraphQuery = FilterQuery.extend({
  limit: intBetween(1, 300, 120, "Nodes; the answer's total says how many there are"),
  q: z.string().max(500).optional().openapi({ description: "Words in the name." }),
  ids: listOf(id, "Show exactly these entities and papers, and what links them"),
});
export type GraphQuery = z.infer<typeof GraphQuery>;

export const NeighboursQuery = FilterQuery.extend({
  limit: intBetween(1, 100, 25, "Neighbours, the strongest first"),
  offset,
  relationships: listOf(z.string().max(60), "Relationship types"),
  papers: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true")
    .openapi({ type: "string", description: "Whether papers are shown as nodes too." }),
});
export type NeighboursQuery = z.infer<typeof NeighboursQuery>;

export const PapersQuery = FilterQuery.extend({
  q: z.string().max(500).optional().openapi({ description: "Words in title or abstract." }),
  entity: id.optional().openapi({ description: "Only papers that speak of this entity." }),
  sort: z.enum(["title", "year", "entities", "results"]).default("title"),
  order: z.enum(["asc", "desc"]).default("asc"),
  limit: intBetween(1, 500, 100, "Papers"),
  offset,
});
export type PapersQuery = z.infer<typeof PapersQuery>;

export const MatrixQuery = FilterQuery.extend({
  rows: EntityType.default("Technique"),
  columns: EntityType.default("Hardware"),
  rowLimit: intBetween(1, 500, 60, "Rows, those with the most papers first"),
  columnLimit: intBetween(1, 200, 30, "Columns"),
});
export type MatrixQuery = z.infer<typeof MatrixQuery>;

export const ResultsQuery = FilterQuery.extend({
  metric: id.optional().openapi({ description: "Canonical id of a metric." }),
  subject: id.optional().openapi({ description: "Canonical id of what was measured." }),
  benchmark: id.optional(),
  hardware: id.optional(),
  paper: id.optional(),
  entity: id.optional().openapi({ description: "Canonical id in any slot." }),
  sort: z.enum(["metric", "value", "year", "confidence"]).default("confidence"),
  order: z.enum(["asc", "desc"]).default("desc"),
  limit: intBetween(1, 1_000, 200, "Results"),
  offset,
});
export type ResultsQuery = z.infer<typeof ResultsQuery>;

export const EvidenceQuery = z.object({
  from: id.openapi({ description: "Canonical entity or paper id." }),
  to: id.openapi({ description: "Canonical entity id." }),
  limit: intBetween(1, 200, 50, "Sentences"),
});
export type EvidenceQuery = z.infer<typeof EvidenceQuery>;

export const PathQuery = z.object({ from: id, to: id });
