import { type Collection, EntityType, Role } from "@lithograph/model";
import { z } from "zod";

const ids = z.array(z.string().min(1).max(1_000)).max(100_000).default([]);
const names = z.array(z.string().min(1).max(300)).max(1_000).default([]);
const year = z.int().min(1500).max(2200).nullable().default(null);

/**
 * What of the bundle is meant. Things that are named (papers, entities, results, edges, collections) add up; filters
 * narrow what they leave. Nothing named means everything.
 */
export const Selection = z.object({
  papers: ids,
  entities: ids,
  results: ids,
  /** `source TYPE target`. */
  edges: ids,
  /** Ids or names of collections. */
  collections: names,
  types: z.array(EntityType).max(7).default([]),
  roles: z.array(Role).max(8).default([]),
  deviceClasses: names,
  /** First and last year of publication, inclusive. */
  from: year,
  to: year,
  /** Least confidence of a link or a result, in [0, 1]. */
  minConfidence: z.number().min(0).max(1).default(0),
  /** Which nodes a picture of the graph shows. */
  show: z.enum(["all", "entities"]).default("all"),
});
export type Selection = z.infer<typeof Selection>;

/** Everything. */
export const EVERYTHING: Selection = Selection.parse({});

/** Whether anything is named, so that not everything is meant. */
export function namesAnything({ papers, entities, results, edges, collections }: Selection): boolean {
  return [papers, entities, results, edges, collections].some((list) => list.length > 0);
}

/** The selection with the items of its collections in place of their names; names of none are returned. */
export function withCollections(
  selection: Selection,
  collections: readonly Collection[],
): { selection: Selection; missing: string[] } {
  const missing: string[] = [];
  const out = {
    ...selection,
    papers: [...selection.papers],
    entities: [...selection.entities],
    results: [...selection.results],
    edges: [...selection.edges],
  };
  const lists = { paper: out.papers, entity: out.entities, result: out.results, edge: out.edges };
  for (const wanted of selection.collections) {
    const found = collections.filter(({ id, name }) => id === wanted || name === wanted);
    if (found.length === 0) missing.push(wanted);
    for (const { items } of found) for (const { kind, id } of items) lists[kind].push(id);
  }
  return { selection: out, missing };
}
