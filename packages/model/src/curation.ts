import { z } from "zod";
import { Change, EntityType, Qualifier, Role } from "./types.ts";

/** An entity as it looked when a decision was made: by its forms it is found again after ids have changed. */
export const SeenEntity = z.object({
  entity: z.string(),
  type: EntityType,
  name: z.string(),
  forms: z.array(z.string()),
});
export type SeenEntity = z.infer<typeof SeenEntity>;

const base = {
  /** Unique, sortable: time in milliseconds since 1970 plus a random part. */
  id: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** The entities that the decision names, as they were then. */
  seen: z.array(SeenEntity).optional(),
};
/** An entity by canonical id, or one paper's evidence entity by name and type. */
const entity = z.string();
/** `mentions`: the words that were marked; where a later extraction names the entity otherwise, they find it again. */
export const EvidenceRef = z.object({
  paper: z.string(),
  name: z.string(),
  type: EntityType,
  mentions: z.array(z.string()).optional(),
});
export type EvidenceRef = z.infer<typeof EvidenceRef>;
/** A result by id; paper, value and sentence find it again where its place in the text has moved. */
export const ResultRef = z.object({
  result: z.string(),
  paper: z.string().optional(),
  value: z.string().optional(),
  sentence: z.string().optional(),
});
export type ResultRef = z.infer<typeof ResultRef>;
export const CurationTarget = z.union([EvidenceRef, z.object({ entity }), ResultRef]);
export type CurationTarget = z.infer<typeof CurationTarget>;

/** A result that a person read in the text: `value` is an exact substring of `quote`, `quote` of the paper's text. */
export const AddedResult = z.object({
  metric: z.string().nullable(),
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
  quote: z.string().min(1),
});
export type AddedResult = z.infer<typeof AddedResult>;

/** One line of curation.jsonl: a decision of a person, applied over the evidence. */
export const CurationEntry = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("merge"), from: z.array(entity).min(1), into: entity }),
  z.object({ ...base, kind: z.literal("split"), entity, forms: z.array(z.string()).min(1), name: z.string() }),
  z.object({ ...base, kind: z.literal("rename"), entity, name: z.string().min(1) }),
  z.object({ ...base, kind: z.literal("retype"), entity, type: EntityType }),
  z.object({ ...base, kind: z.literal("is-a"), entity, parent: entity }),
  z.object({ ...base, kind: z.literal("role"), target: EvidenceRef, role: Role }),
  z.object({ ...base, kind: z.literal("reject"), target: CurationTarget }),
  z.object({ ...base, kind: z.literal("confirm"), target: CurationTarget }),
  z.object({
    ...base,
    kind: z.literal("add"),
    paper: z.string(),
    name: z.string().min(1),
    type: EntityType,
    role: Role,
    quote: z.string().nullable(),
  }),
  z.object({ ...base, kind: z.literal("add-result"), paper: z.string(), result: AddedResult }),
  z.object({ ...base, kind: z.literal("undo"), entry: z.string() }),
]);
export type CurationEntry = z.infer<typeof CurationEntry>;
