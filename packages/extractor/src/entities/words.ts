import { remember } from "../text/remember.ts";
import type { Token } from "../text/tokens.ts";
import { hashText } from "./hash.ts";

/** What the stages ask of a word, worked out once for each spelling. */
export interface Word {
  lower: string;
  /** Hash of the lower-case word, every digit as 0. */
  hash: number;
  /** What the token is inside a phrase: the hash of a word (case and plural folded), `JOINER`, or `BREAK`. */
  key: number;
  /** Four small letters or more, and nothing else. */
  common: boolean;
}

/** Symbols that may stand inside a name without ending it. */
const JOINERS = new Set(["-", "/", "_", "–", "—", "'", "’", "+", "*", "@", ".", "&"]);
export const JOINER = 0;
export const BREAK = -1;

function phraseKeyOf(text: string, lower: string): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return JOINERS.has(text) ? JOINER : BREAK;
  const singular = lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
  return hashText(singular) || 1;
}

export const readWord: (text: string) => Word = remember((text) => {
  const lower = text.toLowerCase();
  return {
    lower,
    hash: hashText(/\d/.test(lower) ? lower.replace(/\d/g, "0") : lower),
    key: phraseKeyOf(text, lower),
    common: /^\p{Ll}{4,}$/u.test(text),
  };
}, 100_000);

const read = new WeakMap<readonly Token[], readonly Word[]>();

/** The words of a paper's tokens, looked up once for all stages. */
export function wordsOf(tokens: readonly Token[]): readonly Word[] {
  let words = read.get(tokens);
  if (words === undefined) {
    words = tokens.map(({ text }) => readWord(text));
    read.set(tokens, words);
  }
  return words;
}
