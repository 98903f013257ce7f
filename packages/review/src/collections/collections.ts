import type { Collection, CollectionEntry, ItemRef, Note } from "@lithograph/model";
import { activeEntries } from "../curation/active-entries.ts";
import type { CurationConflict } from "../curation/conflict.ts";

export interface Collections {
  /** By name, then id. */
  collections: Collection[];
  /** Oldest first. */
  notes: Note[];
  /** Steps that speak of a collection that is not there. */
  conflicts: CurationConflict[];
}

/** What a log of steps leaves: collections with their items in the order in which they were put, and notes. */
export function readCollections(log: Iterable<CollectionEntry>): Collections {
  const { active, conflicts } = activeEntries(log);
  const byId = new Map<string, { name: string; query: string | null; items: Map<string, ItemRef> }>();
  const notes: Note[] = [];
  for (const entry of active) {
    if (entry.kind === "note") {
      notes.push({ id: entry.id, at: entry.at, by: entry.by, item: entry.item, text: entry.text });
    } else if (entry.kind === "create") {
      const known = byId.get(entry.collection);
      // Two people may make one collection: what is in it stays.
      byId.set(entry.collection, { name: entry.name, query: entry.query, items: known?.items ?? new Map() });
    } else {
      const found = byId.get(entry.collection);
      if (found === undefined) conflicts.push(missing(entry.id, entry.collection));
      else if (entry.kind === "rename") found.name = entry.name;
      else if (entry.kind === "delete") byId.delete(entry.collection);
      else if (entry.kind === "put") for (const item of entry.items) found.items.set(keyOf(item), item);
      else for (const item of entry.items) found.items.delete(keyOf(item));
    }
  }
  const collections = [...byId].map(([id, { name, query, items }]) => ({
    id,
    name,
    query,
    items: [...items.values()],
  }));
  return { collections: collections.sort(byName), notes, conflicts };
}

const keyOf = ({ kind, id }: ItemRef) => `${kind} ${id}`;
const byName = (a: Collection, b: Collection) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
const missing = (entry: string, collection: string): CurationConflict => ({
  entry,
  kind: "gone",
  message: `There is no collection "${collection}".`,
  applied: false,
});
