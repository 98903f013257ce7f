import { typeOfId } from "../theme/entity-types.ts";
import type { Selection } from "./view-state.ts";

/** The selection of a thing or a paper by its id alone. */
export function selectionOf(id: string): Exclude<Selection, { kind: "link" }> {
  return typeOfId(id) === null ? { kind: "paper", id, at: null } : { kind: "entity", id };
}
