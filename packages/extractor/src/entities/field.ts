import type { Token } from "../text/tokens.ts";
import type { WordTable } from "./word-table.ts";
import { wordsOf } from "./words.ts";

/** A common word that fewer of the 100,000 unlabelled abstracts hold than this is rare in the field. */
const RARE_DOCUMENTS = 150;
/** Share of rare words up to which a paper is taken for one of the field, and from which on it surely is not. */
const USUAL = 0.12;
const FOREIGN = 0.24;
/** Short texts are read as if so many usual words stood with them. */
const PRIOR_WORDS = 25;
const PRIOR_SHARE = 0.04;

/**
 * How far a text lies outside the field that the models learned from, 0 to 1, by the share of its common (lower-case)
 * words that are rare in the unlabelled abstracts. Of 880 annotated papers 99 in 100 have less than 0.14 rare words, of
 * medical abstracts (MED1250) 95 in 100 have more than 0.15.
 */
export function outsideField(tokens: readonly Token[], words: WordTable): number {
  let all = PRIOR_WORDS;
  let rare = PRIOR_WORDS * PRIOR_SHARE;
  for (const { lower, common } of wordsOf(tokens)) {
    if (!common) continue;
    all += 1;
    if ((words.get(lower)?.documents ?? 0) < RARE_DOCUMENTS) rare += 1;
  }
  return Math.min(1, Math.max(0, (rare / all - USUAL) / (FOREIGN - USUAL)));
}
