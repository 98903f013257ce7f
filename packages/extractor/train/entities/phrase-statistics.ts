import { ENTITY_TYPES } from "@lithograph/model";
import { CountsTable } from "../../src/entities/counts-table.ts";
import { PHRASE_DEFINITIONS, PHRASE_DOCUMENTS, PHRASE_SAMPLE, PHRASE_WIDTH } from "../../src/entities/knowledge.ts";
import { eachPhrase, phraseKey, wordKeys } from "../../src/entities/phrases.ts";
import { tagSentences } from "../../src/entities/tag-paper.ts";
import { type FormReader, type Tagger, taggerSentences } from "../../src/entities/tagger.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { type Token, tokenize } from "../../src/text/tokens.ts";
import type { CorpusPaper } from "../corpus.ts";
import { FOLDS } from "./phrase-folds.ts";

export const PHRASE_SETTINGS = {
  /** Abstracts that the taggers read; document frequencies are taken from all. */
  sample: 40_000,
  floor: 0.1,
  /** Phrases that the last tagger marks less than this in sum, or that stand in fewer sampled abstracts, are left out. */
  leastSum: 0.8,
  leastSample: 2,
};
const TYPES = ENTITY_TYPES.length;
/** Document frequencies are kept in as many counters, found by hash: collisions are rare and only make phrases commoner. */
const COUNTERS = 1 << 26;

/** Counts phrases over unlabelled abstracts, and what several taggers say of them: one for each fold, then the one on all. */
export class PhraseStatistics {
  private readonly documents = new Uint16Array(COUNTERS);
  private readonly sampled = new Uint16Array(COUNTERS);
  private readonly last = new Int32Array(COUNTERS);
  private readonly rows = new Map<number, Float32Array[]>();
  private readonly definitions = new Map<number, number>();
  private readonly taggers: readonly Tagger[];
  private readonly reader: FormReader;
  private read = 0;

  constructor(taggers: readonly Tagger[], reader: FormReader) {
    this.taggers = taggers;
    this.reader = reader;
  }

  add(paper: CorpusPaper): void {
    this.read += 1;
    const text = `${paper.title}\n${paper.abstract}`;
    const tokens = tokenize(text);
    const words = wordKeys(tokens);
    const inSample = this.read <= PHRASE_SETTINGS.sample;
    eachPhrase(words, 0, tokens.length, (_from, _to, key) => {
      const i = key & (COUNTERS - 1);
      if (this.last[i] === this.read) return;
      this.last[i] = this.read;
      this.documents[i] = Math.min(65535, (this.documents[i] as number) + 1);
      if (inSample) this.sampled[i] = (this.sampled[i] as number) + 1;
    });
    this.addDefinitions(tokens, words);
    if (inSample) this.addTagged(paper, text, tokens, words);
  }

  /** "long form (LF)": the phrase whose words the letters could stand for. */
  private addDefinitions(tokens: readonly Token[], words: Float64Array): void {
    for (let i = 1; i + 2 < tokens.length; i += 1) {
      const short = tokens[i + 1]?.text ?? "";
      if (tokens[i]?.text !== "(" || tokens[i + 2]?.text !== ")" || !/^[A-Z][A-Za-z0-9]*[A-Z]s?$/.test(short)) continue;
      const letters = short.replace(/s$/, "").toLowerCase();
      let count = 0;
      for (let from = i - 1; from >= Math.max(0, i - 9); from -= 1) {
        if ((words[from] as number) <= 0) continue;
        count += 1;
        const fits = count === letters.length || (count >= 2 && Math.abs(count - letters.length) <= 1);
        if (tokens[from]?.text[0]?.toLowerCase() !== letters[0] || !fits) continue;
        const key = phraseKey(words, from, i);
        this.definitions.set(key, (this.definitions.get(key) ?? 0) + 1);
        break;
      }
    }
  }

  private addTagged(paper: CorpusPaper, text: string, tokens: readonly Token[], words: Float64Array): void {
    const { sentences, facts } = taggerSentences(text, splitSentences(text, paper.title.length), tokens, this.reader);
    this.taggers.forEach((tagger, g) => {
      const best = new Map<number, Float32Array>();
      for (const { from, to, type, probability } of tagSentences(sentences, facts, [], tagger, PHRASE_SETTINGS.floor)) {
        const key = phraseKey(words, from, to);
        const types = best.get(key) ?? new Float32Array(TYPES);
        types[type] = Math.max(types[type] as number, probability);
        best.set(key, types);
      }
      for (const [key, types] of best) {
        const rows = this.rows.get(key) ?? this.taggers.map(() => new Float32Array(TYPES));
        this.rows.set(key, rows);
        const row = rows[g] as Float32Array;
        for (let t = 0; t < TYPES; t += 1) row[t] = (row[t] as number) + (types[t] as number);
      }
    });
  }

  /** The columns of `phrase-folds.ts`, for phrases that are marked often enough. */
  table(): CountsTable {
    const kept = [...this.rows]
      .filter(([key, rows]) => {
        const sum = rows[FOLDS]?.reduce((a, b) => a + b, 0) ?? 0;
        return sum >= PHRASE_SETTINGS.leastSum && this.inSample(key) >= PHRASE_SETTINGS.leastSample;
      })
      .sort(([a], [b]) => a - b);
    const width = PHRASE_WIDTH + FOLDS * TYPES;
    const values = new Float32Array(kept.length * width);
    kept.forEach(([key, rows], i) => {
      const at = i * width;
      values.set(rows[FOLDS] ?? [], at);
      values[at + PHRASE_DOCUMENTS] = this.documents[key & (COUNTERS - 1)] ?? 0;
      values[at + PHRASE_SAMPLE] = this.inSample(key);
      values[at + PHRASE_DEFINITIONS] = this.definitions.get(key) ?? 0;
      for (let k = 0; k < FOLDS; k += 1) values.set(rows[k] ?? [], at + PHRASE_WIDTH + k * TYPES);
    });
    return new CountsTable(
      Uint32Array.from(kept, ([key]) => key),
      values,
      width,
    );
  }

  private readonly inSample = (key: number): number => this.sampled[key & (COUNTERS - 1)] ?? 0;
}
