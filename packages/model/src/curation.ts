import { z } from "zod";
import { EntityType, Role } from "./types.ts";

const base = {
  /** Unique, sortable: time in milliseconds since 1970 plus a random part. */
  id: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
};
/** An entity by canonical id, or one paper's evidence entity by name and type. */
const entity = z.string();
const evidenceRef = z.object({ paper: z.string(), name: z.string(), type: EntityType });

/** One line of curation.jsonl: a decision of a person, applied over the evidence. */
export const CurationEntry = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("merge"), from: z.array(entity).min(1), into: entity }),
  z.object({ ...base, kind: z.literal("split"), entity, forms: z.array(z.string()).min(1), name: z.string() }),
  z.object({ ...base, kind: z.literal("rename"), entity, name: z.string() }),
  z.object({ ...base, kind: z.literal("retype"), entity, type: EntityType }),
  z.object({ ...base, kind: z.literal("role"), target: evidenceRef, role: Role }),
  z.object({
    ...base,
    kind: z.literal("reject"),
    target: z.union([evidenceRef, z.object({ entity }), z.object({ result: z.string() })]),
  }),
  z.object({
    ...base,
    kind: z.literal("confirm"),
    target: z.union([evidenceRef, z.object({ entity }), z.object({ result: z.string() })]),
  }),
  z.object({
    ...base,
    kind: z.literal("add"),
    paper: z.string(),
    name: z.string(),
    type: EntityType,
    role: Role,
    quote: z.string().nullable(),
  }),
  z.object({ ...base, kind: z.literal("undo"), entry: z.string() }),
]);
export type CurationEntry = z.infer<typeof CurationEntry>;
