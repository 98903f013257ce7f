import { findAbbreviations } from "./abbreviations.ts";
import { withoutArticle } from "./affixes.ts";
import { joinKey, nameWords } from "./name-key.ts";
import type { LongForm } from "./spell-out.ts";

/** Least fit of the letters for a definition that links names. */
const LEAST_SCORE = 0.5;

/** A short form that a paper defines, as keys and words; titles ("X: …") define nothing that others would use. */
export interface Definition extends LongForm {
  short: string;
  long: string;
}

/** What a paper's text defines, by the key of the short form; the first definition of a short form counts. */
export function paperDefinitions(text: string): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { kind, short, long, score } of findAbbreviations(text)) {
    // One letter is a variable more often than a name; a loose fit is no ground for calling two names one.
    if (kind === "title" || short.text.length < 2 || score < LEAST_SCORE) continue;
    const shortKey = joinKey(nameWords(short.text));
    const words = nameWords(withoutArticle(long.text));
    const longKey = joinKey(words);
    if (shortKey === "" || longKey === "" || shortKey === longKey || definitions.has(shortKey)) continue;
    definitions.set(shortKey, { short: shortKey, long: longKey, words, text: long.text });
  }
  return definitions;
}
