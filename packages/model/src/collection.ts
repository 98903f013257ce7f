import { z } from "zod";

/** Anything that can be put into a collection or noted. An edge's id is `source TYPE target`. */
export const ItemRef = z.object({
  kind: z.enum(["paper", "entity", "result", "edge"]),
  id: z.string().min(1).max(1_000),
});
export type ItemRef = z.infer<typeof ItemRef>;

const base = {
  /** Unique, sortable: time in milliseconds since 1970 plus a random part. */
  id: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.string().nullable(),
};
const collection = z.string().min(1).max(300);

const name = z.string().min(1).max(300);

/** What a step does, by kind. */
const bodies = {
  /** `collection` is the id of the new one; `query` the selection text of a saved query, where it is one. */
  create: z.object({ kind: z.literal("create"), collection, name, query: z.string().max(10_000).nullable() }),
  rename: z.object({ kind: z.literal("rename"), collection, name }),
  delete: z.object({ kind: z.literal("delete"), collection }),
  put: z.object({ kind: z.literal("put"), collection, items: z.array(ItemRef).min(1) }),
  take: z.object({ kind: z.literal("take"), collection, items: z.array(ItemRef).min(1) }),
  /** Words on anything; the entry's id is the note's. */
  note: z.object({ kind: z.literal("note"), item: ItemRef, text: z.string().min(1).max(20_000) }),
  undo: z.object({ kind: z.literal("undo"), entry: z.string() }),
};

/** A step as a person makes it: what is not said of it (id, time) comes when it is stored. */
export const CollectionStep = z.discriminatedUnion("kind", [
  bodies.create,
  bodies.rename,
  bodies.delete,
  bodies.put,
  bodies.take,
  bodies.note,
  bodies.undo,
]);
export type CollectionStep = z.infer<typeof CollectionStep>;

/** One line of collections.jsonl: what a person gathered and noted, one step each, only ever appended. */
export const CollectionEntry = z.discriminatedUnion("kind", [
  z.object({ ...base, ...bodies.create.shape }),
  z.object({ ...base, ...bodies.rename.shape }),
  z.object({ ...base, ...bodies.delete.shape }),
  z.object({ ...base, ...bodies.put.shape }),
  z.object({ ...base, ...bodies.take.shape }),
  z.object({ ...base, ...bodies.note.shape }),
  z.object({ ...base, ...bodies.undo.shape }),
]);
export type CollectionEntry = z.infer<typeof CollectionEntry>;

/** A collection as the log leaves it. */
export const Collection = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string().nullable(),
  items: z.array(ItemRef),
});
export type Collection = z.infer<typeof Collection>;

export const Note = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  item: ItemRef,
  text: z.string(),
});
export type Note = z.infer<typeof Note>;
