import { z } from "zod";
import { EvidenceResult } from "./evidence.ts";
import { EntityType, Role } from "./types.ts";

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
export const AddedResult = EvidenceResult.omit({
  evidence: true,
  start: true,
  end: true,
  confidence: true,
  rule: true,
}).extend({ quote: z.string().min(1) });
export type AddedResult = z.infer<typeof AddedResult>;

/** What a decision says, by kind. */
const bodies = {
  merge: z.object({ kind: z.literal("merge"), from: z.array(entity).min(1), into: entity }),
  split: z.object({ kind: z.literal("split"), entity, forms: z.array(z.string()).min(1), name: z.string().min(1) }),
  rename: z.object({ kind: z.literal("rename"), entity, name: z.string().min(1) }),
  retype: z.object({ kind: z.literal("retype"), entity, type: EntityType }),
  isA: z.object({ kind: z.literal("is-a"), entity, parent: entity }),
  role: z.object({ kind: z.literal("role"), target: EvidenceRef, role: Role }),
  reject: z.object({ kind: z.literal("reject"), target: CurationTarget }),
  confirm: z.object({ kind: z.literal("confirm"), target: CurationTarget }),
  add: z.object({
    kind: z.literal("add"),
    paper: z.string(),
    name: z.string().min(1),
    type: EntityType,
    role: Role,
    quote: z.string().nullable(),
  }),
  addResult: z.object({ kind: z.literal("add-result"), paper: z.string(), result: AddedResult }),
  undo: z.object({ kind: z.literal("undo"), entry: z.string() }),
};

/** A decision as a person makes it: what is not said of it (id, time) comes when it is stored. */
export const DecisionBody = z.discriminatedUnion("kind", [
  bodies.merge,
  bodies.split,
  bodies.rename,
  bodies.retype,
  bodies.isA,
  bodies.role,
  bodies.reject,
  bodies.confirm,
  bodies.add,
  bodies.addResult,
  bodies.undo,
]);
export type DecisionBody = z.infer<typeof DecisionBody>;

/** One line of curation.jsonl: a decision of a person, applied over the evidence. */
export const CurationEntry = z.discriminatedUnion("kind", [
  z.object({ ...base, ...bodies.merge.shape }),
  z.object({ ...base, ...bodies.split.shape }),
  z.object({ ...base, ...bodies.rename.shape }),
  z.object({ ...base, ...bodies.retype.shape }),
  z.object({ ...base, ...bodies.isA.shape }),
  z.object({ ...base, ...bodies.role.shape }),
  z.object({ ...base, ...bodies.reject.shape }),
  z.object({ ...base, ...bodies.confirm.shape }),
  z.object({ ...base, ...bodies.add.shape }),
  z.object({ ...base, ...bodies.addResult.shape }),
  z.object({ ...base, ...bodies.undo.shape }),
]);
export type CurationEntry = z.infer<typeof CurationEntry>;
