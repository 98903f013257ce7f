import type { Token } from "../text/tokens.ts";
import { hashText, mix } from "./hash.ts";

/** Symbols that may stand inside a name without ending it. */
const JOINERS = new Set(["-", "/", "_", "–", "—", "'", "’", "+", "*", "@", ".", "&"]);
/** A phrase has at most so many words, and so many tokens with the symbols between them. */
export const MAX_PHRASE_WORDS = 6;
const MAX_PHRASE_TOKENS = 11;

/** What a token is inside a phrase: the hash of a word (case and plural folded), `JOINER`, or `BREAK`. */
export const JOINER = 0;
export const BREAK = -1;

const keys = new Map<string, number>();
const MAX_KEYS = 100_000;

export function wordKey(text: string): number {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size > MAX_KEYS) keys.clear();
    key = computeKey(text);
    keys.set(text, key);
  }
  return key;
}

function computeKey(text: string): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return JOINERS.has(text) ? JOINER : BREAK;
  const lower = text.toLowerCase();
  const singular = lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
  return hashText(singular) || 1;
}

export const wordKeys = (tokens: readonly Token[]): Float64Array => Float64Array.from(tokens, (t) => wordKey(t.text));

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
