import { ENTITY_TYPES } from "@lithograph/model";
import type { TaggerSentence } from "./context-features.ts";
import type { CountsTable } from "./counts-table.ts";
import { hashText, mix } from "./hash.ts";
import { PHRASE_SAMPLE } from "./knowledge.ts";
import { LEXICON_GROUPS } from "./lexicon.ts";
import { eachPhrase } from "./phrases.ts";
import type { Marks } from "./tagger.ts";

const UNMARKED: readonly number[] = [];
const MARK = hashText("phrase-mark");
const LISTED = hashText("listed-mark");
const TYPES = ENTITY_TYPES.length;
/** Phrases that are marked less often than this leave no trace. */
const LEAST_RATE = 0.15;

/** Place in the phrase: whole, first, inside, last. */
const place = (i: number, from: number, to: number): number =>
  to - from === 1 ? 0 : i === from ? 1 : i === to - 1 ? 3 : 2;

const bin = (rate: number): number => (rate < 0.3 ? 0 : rate < 0.5 ? 1 : rate < 0.7 ? 2 : 3);

/** The feature that says what type the tagger gave a phrase most over the unlabelled abstracts and how often, or 0. */
function statisticsMark(phrases: CountsTable, key: number): number {
  const at = phrases.rowOf(key);
  if (at < 0) return 0;
  const { values } = phrases;
  let best = 0;
  for (let t = 1; t < TYPES; t += 1) if ((values[at + t] as number) > (values[at + best] as number)) best = t;
  const rate = (values[at + best] as number) / ((values[at + PHRASE_SAMPLE] as number) + 1);
  return rate < LEAST_RATE ? 0 : mix(mix(MARK, best), bin(rate));
}

/** For each token, features of the phrases that cover it: their statistics, the lists they stand in, and where in them. */
export function phraseMarks(
  words: Float64Array,
  ranges: readonly [number, number][],
  phrases: CountsTable,
  lexicon: CountsTable,
): Marks {
  const marks: (readonly number[])[] = new Array(words.length).fill(UNMARKED);
  const mark = (feature: number, from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      const own = marks[i] as readonly number[];
      const placed = mix(feature, place(i, from, to));
      if (!own.includes(placed)) marks[i] = [...own, placed];
    }
  };
  for (const [start, end] of ranges)
    eachPhrase(words, start, end, (from, to, key) => {
      const statistics = statisticsMark(phrases, key);
      if (statistics !== 0) mark(statistics, from, to);
      const lists = lexicon.rowOf(key);
      if (lists < 0) return;
      for (let g = 0; g < LEXICON_GROUPS.length; g += 1)
        if ((lexicon.values[lists + g] as number) > 0) mark(mix(LISTED, g), from, to);
    });
  return marks;
}

/** First and last token (exclusive) of each sentence. */
export const sentenceRanges = (sentences: readonly TaggerSentence[]): [number, number][] =>
  sentences.map((s) => [s.first, s.first + s.tokens.length]);
