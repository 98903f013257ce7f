import { EntityType } from "@lithograph/model";
import { conceptOf } from "../concept.ts";
import type { KnownEntity } from "./known-entity.ts";
import { type Parent, parentsOf } from "./parents.ts";

/** A table's parent may name another type: "Technique:Vision Transformer". */
function readParent(type: EntityType, written: string): Parent {
  const [before = "", after] = written.split(":", 2);
  const other = EntityType.safeParse(before);
  return other.success && after !== undefined ? { type: other.data, name: after } : { type, name: written };
}

/** What an entity IS_A: by its row where a table knows it, else by its own words. */
export function parentsOfEntity(type: EntityType, name: string, known: KnownEntity | null): readonly Parent[] {
  const listed = known?.parents ?? [];
  return listed.length > 0 ? listed.map((parent) => readParent(type, parent)) : known ? [] : parentsOf(type, name);
}

/** An ancestor as an entity of its own: its canonical name and what the tables know. */
export interface Ancestor extends Parent {
  key: string;
  known: KnownEntity | null;
}

export function readAncestor({ type, name }: Parent): Ancestor {
  const { key, known } = conceptOf(type, name);
  return { type, key, known, name: known?.name ?? name };
}
