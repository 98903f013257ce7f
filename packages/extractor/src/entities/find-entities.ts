import type { TypedEntity } from "../roles/contract.ts";
import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

export interface EntitiesInput {
  text: string;
  sentences: Sentence[];
  tokens: Token[];
}

/** Pure: the entities of one paper with type, name, all mentions and confidence, in the order of their first mention. */
export type EntityFinder = (input: EntitiesInput) => TypedEntity[];

/** Loads the models of this stage. */
export function createEntityFinder(): EntityFinder {
  return () => [];
}
