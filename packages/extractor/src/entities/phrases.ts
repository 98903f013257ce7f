import type { Token } from "../text/tokens.ts";
import { mix } from "./hash.ts";
import { BREAK, JOINER, readWord, wordsOf } from "./words.ts";

/** A phrase has at most so many words, and so many tokens with the symbols between them. */
export const MAX_PHRASE_WORDS = 6;
const MAX_PHRASE_TOKENS = 11;

export const wordKey = (text: string): number => readWord(text).key;

export const wordKeys = (tokens: readonly Token[]): Float64Array => Float64Array.from(wordsOf(tokens), (w) => w.key);

const PHRASE = 0x51ed270b;

/** The hash of the words of tokens [from, to), joined whatever stands between them. */
export function phraseKey(words: Float64Array, from: number, to: number): number {
  let hash = PHRASE;
  for (let i = from; i < to; i += 1) {
    const word = words[i] as number;
    if (word > 0) hash = mix(hash, word);
  }
  return hash;
}

/** Calls `visit(from, to, key)` for every stretch that begins and ends with a word and holds no break. */
export function eachPhrase(
  words: Float64Array,
  start: number,
  end: number,
  visit: (from: number, to: number, key: number) => void,
): void {
  for (let from = start; from < end; from += 1) {
    if ((words[from] as number) <= 0) continue;
    let hash = PHRASE;
    let count = 0;
    const last = Math.min(end, from + MAX_PHRASE_TOKENS);
    for (let i = from; i < last; i += 1) {
      const word = words[i] as number;
      if (word === BREAK) break;
      if (word === JOINER) continue;
      hash = mix(hash, word);
      count += 1;
      visit(from, i + 1, hash);
      if (count === MAX_PHRASE_WORDS) break;
    }
  }
}
