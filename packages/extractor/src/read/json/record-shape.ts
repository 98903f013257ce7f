import type { RecordFields } from "../record/fields.ts";
import type { JsonObject } from "./shapes.ts";

/** One kind of JSON record: how its objects are told from others, and where their fields are. */
export interface RecordShape {
  /** Confidence in [0, 1] that an object is such a record, from its keys. */
  score(object: JsonObject): number;
  /** null where the object is none of the bibliography (a note, an attachment). */
  toFields(object: JsonObject): { key: string | null; fields: RecordFields } | null;
}

/** True where the object has every one of these keys. */
export function has(object: JsonObject, ...keys: string[]): boolean {
  return keys.every((key) => key in object);
}
