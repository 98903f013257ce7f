import { ENTITY_TYPES } from "@lithograph/model";
import type { TaggerSentence } from "./context-features.ts";
import type { CountsTable } from "./counts-table.ts";
import { hashText, mix } from "./hash.ts";
import { PHRASE_SAMPLE } from "./knowledge.ts";
import { eachPhrase } from "./phrases.ts";

const MARK = hashText("phrase-mark");
const TYPES = ENTITY_TYPES.length;
/** Phrases that are marked less often than this leave no trace. */
const LEAST_RATE = 0.15;

/** Place in the phrase: whole, first, inside, last. */
const place = (i: number, from: number, to: number): number =>
  to - from === 1 ? 0 : i === from ? 1 : i === to - 1 ? 3 : 2;

const bin = (rate: number): number => (rate < 0.3 ? 0 : rate < 0.5 ? 1 : rate < 0.7 ? 2 : 3);

/**
 * For each token, features of the phrases that cover it: what type the tagger gave them most over the unlabelled
 * abstracts, how often, and where in the phrase the token stands.
 */
export function phraseMarks(
  words: Float64Array,
  ranges: readonly [number, number][],
  phrases: CountsTable,
): number[][] {
  const marks: number[][] = Array.from(words, () => []);
  for (const [start, end] of ranges)
    eachPhrase(words, start, end, (from, to, key) => {
      if (!phrases.has(key)) return;
      let best = 0;
      for (let t = 1; t < TYPES; t += 1) if (phrases.get(key, t) > phrases.get(key, best)) best = t;
      const met = phrases.get(key, PHRASE_SAMPLE) + 1;
      const rate = phrases.get(key, best) / met;
      if (rate < LEAST_RATE) return;
      for (let i = from; i < to; i += 1) {
        const feature = mix(mix(MARK, best * 4 + place(i, from, to)), bin(rate));
        const own = marks[i] as number[];
        if (!own.includes(feature)) own.push(feature);
      }
    });
  return marks;
}

/** First and last token (exclusive) of each sentence. */
export const sentenceRanges = (sentences: readonly TaggerSentence[]): [number, number][] =>
  sentences.map((s) => [s.first, s.first + s.tokens.length]);
