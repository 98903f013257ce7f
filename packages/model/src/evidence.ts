import { z } from "zod";
import { Change, EntityType, Qualifier, Role } from "./types.ts";

/** A place in `paperText(paper)`: UTF-16 code units, end exclusive, `text === paperText.slice(start, end)`. */
export const Mention = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string().min(1),
});
export type Mention = z.infer<typeof Mention>;

/** One entity of one paper. `name` is unique among the paper's entities of one type. */
export const EvidenceEntity = z.object({
  name: z.string().min(1),
  type: EntityType,
  role: Role,
  mentions: z.array(Mention).min(1),
  /** Calibrated probability that a careful reader would mark it so, in [0, 1]. */
  confidence: z.number().min(0).max(1),
  /** The rule or model that made it. */
  rule: z.string(),
});
export type EvidenceEntity = z.infer<typeof EvidenceEntity>;

/** One reported number. Slots name entities of the same paper (`EvidenceEntity.name`) or hold the words of the text. */
export const EvidenceResult = z.object({
  metric: z.string().nullable(),
  /** Exact substring at [start, end). */
  value: z.string().min(1),
  low: z.number(),
  high: z.number(),
  unit: z.string().nullable(),
  change: Change,
  qualifier: Qualifier.nullable(),
  subject: z.string().nullable(),
  baseline: z.array(z.string()),
  benchmark: z.array(z.string()),
  hardware: z.string().nullable(),
  /** The sentence, exactly as it stands. */
  evidence: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});
export type EvidenceResult = z.infer<typeof EvidenceResult>;

/** Everything that the extractor says of one paper; a line of evidence.jsonl. */
export const PaperEvidence = z.object({
  id: z.string().min(1),
  entities: z.array(EvidenceEntity),
  results: z.array(EvidenceResult),
});
export type PaperEvidence = z.infer<typeof PaperEvidence>;
