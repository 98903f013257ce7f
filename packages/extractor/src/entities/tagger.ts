import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { contextFeatures, type PaperFacts, type TaggerSentence } from "./context-features.ts";
import { EDGE, type FormFeatures, formFeatures, placed, REACH, seenFrom, WINDOW } from "./form-features.ts";
import { FormSums } from "./form-sums.ts";
import { HashList } from "./hash-list.ts";
import type { HashTable } from "./hash-table.ts";
import { type LabelWeights, packWeights, ROW, unpackScores } from "./label-weights.ts";
import { LABELS } from "./labels.ts";
import { expTransitions, type Lattice, LatticeRoom, runLattice } from "./lattice.ts";
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
  const context = new HashList();
  contextFeatures(sentence, i, facts, context);
  out.push(...context.list(), ...(marks[sentence.first + i] ?? []));
  return out;
}

export class Tagger {
  readonly transitions: Float64Array;
  private readonly features: HashTable;
  private readonly weights: LabelWeights;
  private readonly sums: FormSums;
  private readonly context = new HashList();
  private readonly row = new Int32Array(ROW);
  private readonly room = new LatticeRoom();

  constructor({ features, weights, step, transitions }: TaggerModel) {
    this.features = features;
    this.weights = packWeights(weights, step);
    this.transitions = expTransitions(transitions);
    this.sums = new FormSums((feature, sums, at) => this.add(feature, sums, at), MAX_CACHED);
  }

  /** All labelings of one sentence, weighted; they hold until the next sentence is read. */
  lattice(sentence: TaggerSentence, facts: PaperFacts, marks: Marks): Lattice {
    const { forms, tokens, first } = sentence;
    const { context, sums, room } = this;
    room.reserve(tokens.length);
    const { scores } = room;
    const { row } = this;
    for (let i = 0; i < tokens.length; i += 1) {
      row.fill(0);
      for (let w = 0; w < WINDOW.length; w += 1) sums.addTo(row, forms[i + w - REACH] ?? EDGE, w);
      context.clear();
      contextFeatures(sentence, i, facts, context);
      for (let f = 0; f < context.length; f += 1) this.add(context.at(f), row, 0);
      const own = marks[first + i];
      if (own !== undefined) for (let f = 0; f < own.length; f += 1) this.add(own[f] as number, row, 0);
      unpackScores(row, this.weights.step, scores, i * LABELS);
    }
    return runLattice(scores, tokens.length, this.transitions, room);
  }

  private add(feature: number, sums: Int32Array, at: number): void {
    const position = this.features.get(feature);
    if (position < 0) return;
    const { rows } = this.weights;
    const from = position * ROW;
    for (let k = 0; k < ROW; k += 1) sums[at + k] = (sums[at + k] as number) + (rows[from + k] as number);
  }
}
