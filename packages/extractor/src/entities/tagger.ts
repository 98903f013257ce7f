import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { contextFeatures, type PaperFacts, type TaggerSentence } from "./context-features.ts";
import { EDGE, type FormFeatures, formFeatures, placed, seenFrom, WINDOW } from "./form-features.ts";
import type { HashTable } from "./hash-table.ts";
import { LABELS } from "./labels.ts";
import { expTransitions, type Lattice, runLattice } from "./lattice.ts";
import type { WordTable } from "./word-table.ts";

/** A linear-chain conditional random field: `weights` has a row of `LABELS` for each key of `features`. */
export interface TaggerModel {
  features: HashTable;
  weights: Int8Array | Float32Array;
  /** What one step of `weights` is worth. */
  step: number;
  /** (LABELS + 1) × LABELS scores; the last row is the start of a sentence. */
  transitions: Float32Array;
}

/** Features of stretches of words (name lists, statistics): for each token of the paper, hashes to add there. */
export type Marks = readonly (readonly number[])[];

/** Forms kept with their features; beyond this the cache starts anew, so that memory stays bounded. */
const MAX_CACHED = 60_000;

/** Reads words through a cache of their features. */
export class FormReader {
  private readonly cache = new Map<string, FormFeatures>();
  private readonly words: WordTable;
  private numbered = 0;

  constructor(words: WordTable) {
    this.words = words;
  }

  read(form: string): FormFeatures {
    let features = this.cache.get(form);
    if (features === undefined) {
      if (this.cache.size > MAX_CACHED) this.cache.clear();
      this.numbered += 1;
      features = formFeatures(form, this.words, this.numbered);
      this.cache.set(form, features);
    }
    return features;
  }
}

/** The paper's sentences as the tagger reads them, and the facts about its words. */
export function taggerSentences(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  reader: FormReader,
): { sentences: TaggerSentence[]; facts: PaperFacts } {
  const counts = new Map<string, number>();
  const titleWords = new Set<string>();
  const titleEnd = sentences[0]?.end ?? 0;
  for (const token of tokens) {
    counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
    if (token.end <= titleEnd && token.text.length > 3) titleWords.add(token.text.toLowerCase());
  }
  const read: TaggerSentence[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at += 1;
    const first = at;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= sentence.end) at += 1;
    const own = tokens.slice(first, at);
    if (own.length > 0) read.push({ sentence, first, tokens: own, forms: own.map((t) => reader.read(t.text)) });
  }
  return { sentences: read, facts: { counts, colon: text.slice(0, titleEnd).indexOf(":"), titleWords } };
}

/** All features of one position, as hashes (the training's view of what `Tagger` adds up). */
export function positionFeatures(sentence: TaggerSentence, i: number, facts: PaperFacts, marks: Marks): number[] {
  const out: number[] = [];
  for (const offset of WINDOW)
    for (const feature of seenFrom(sentence.forms[i + offset] ?? EDGE, offset)) out.push(placed(feature, offset));
  contextFeatures(sentence, i, facts, out);
  out.push(...(marks[sentence.first + i] ?? []));
  return out;
}

export class Tagger {
  readonly transitions: Float64Array;
  private readonly model: TaggerModel;
  /** Sums of a form's weights as seen from each offset, once computed. */
  private sums: (Float32Array | undefined)[] = [];
  /** The form that `sums` begins with; older ones are not kept. */
  private firstNumber = 0;

  constructor(model: TaggerModel) {
    this.model = model;
    this.transitions = expTransitions(model.transitions);
  }

  /** All labelings of one sentence, weighted. */
  lattice(sentence: TaggerSentence, facts: PaperFacts, marks: Marks): Lattice {
    const length = sentence.tokens.length;
    const scores = new Float32Array(length * LABELS);
    const context: number[] = [];
    for (let i = 0; i < length; i += 1) {
      const row = i * LABELS;
      for (const offset of WINDOW) {
        const sum = this.sum(sentence.forms[i + offset] ?? EDGE, offset);
        for (let y = 0; y < LABELS; y += 1) scores[row + y] = (scores[row + y] as number) + (sum[y] as number);
      }
      context.length = 0;
      contextFeatures(sentence, i, facts, context);
      for (const feature of context) this.add(feature, scores, row);
      for (const feature of marks[sentence.first + i] ?? []) this.add(feature, scores, row);
    }
    return runLattice(scores, length, this.transitions);
  }

  private sum(form: FormFeatures, offset: (typeof WINDOW)[number]): Float32Array {
    const number = form.id - this.firstNumber;
    if (number > MAX_CACHED) {
      this.sums = [];
      this.firstNumber = form.id;
      return this.sum(form, offset);
    }
    const at = number * WINDOW.length + offset + 3;
    let sum = number < 0 ? undefined : this.sums[at];
    if (sum === undefined) {
      sum = new Float32Array(LABELS);
      for (const feature of seenFrom(form, offset)) this.add(placed(feature, offset), sum, 0);
      if (number >= 0) this.sums[at] = sum;
    }
    return sum;
  }

  private add(feature: number, scores: Float32Array, row: number): void {
    const position = this.model.features.get(feature);
    if (position < 0) return;
    const { weights, step } = this.model;
    const at = position * LABELS;
    for (let y = 0; y < LABELS; y += 1)
      scores[row + y] = (scores[row + y] as number) + (weights[at + y] as number) * step;
  }
}
