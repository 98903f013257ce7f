import { EntityType, Role } from "@lithograph/model";
import { z } from "zod";

const Mention = z.union([z.string(), z.object({ text: z.string() })]);
const Names = z.union([z.string().transform((name) => [name]), z.array(z.string())]).nullish();

const ScoredEntity = z.object({
  name: z.string(),
  type: EntityType,
  role: Role,
  mentions: z.array(Mention).default([]),
});
const ScoredResult = z.object({
  metric: z.string().nullish(),
  low: z.number(),
  high: z.number(),
  change: z.string().nullish(),
  subject: z.string().nullish(),
  baseline: Names,
  benchmark: Names,
  hardware: z.string().nullish(),
});

/** A paper with entities and results, gold or predicted: what the scorer reads of it, the rest is ignored. */
export const ScoredPaper = z.object({
  id: z.string(),
  title: z.string().optional(),
  entities: z.array(ScoredEntity).default([]),
  results: z.array(ScoredResult).default([]),
});
export type ScoredPaper = z.infer<typeof ScoredPaper>;
export type ScoredEntity = z.infer<typeof ScoredEntity>;
export type ScoredResult = z.infer<typeof ScoredResult>;
