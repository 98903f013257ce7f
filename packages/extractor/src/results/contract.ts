import type { EvidenceEntity, EvidenceResult } from "@lithograph/model";
import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** What the results stage is given: the text, its sentences and tokens, and the entities that were decided before it. */
export interface ResultsInput {
  text: string;
  sentences: Sentence[];
  tokens: Token[];
  entities: EvidenceEntity[];
}

/** Pure: the same input gives the same results, in the order of the text. */
export type FindResults = (input: ResultsInput) => EvidenceResult[];
