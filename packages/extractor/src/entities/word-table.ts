import { readDataFile } from "./data-file.ts";

/** What the unlabelled abstracts say of a word (train/make-words.ts). */
export interface WordFacts {
  /** Abstracts that contain it, of 100,000. */
  documents: number;
  /** How often it is written with a capital inside a sentence: 0 (never) to 9 (always). */
  capital: number;
  /** Clusters of its vector, coarse to fine: 64, 256 and 1024 of them. */
  clusters: readonly [number, number, number];
}

export type WordTable = ReadonlyMap<string, WordFacts>;

/** Lower-case words → facts. */
export function loadWords(): WordTable {
  const words = new Map<string, WordFacts>();
  for (const line of new TextDecoder().decode(readDataFile("words.tsv.gz")).split("\n")) {
    const [word, documents, capital, a, b, c] = line.split("\t");
    if (word === undefined || c === undefined) continue;
    words.set(word, {
      documents: Number(documents),
      capital: Number(capital),
      clusters: [Number(a), Number(b), Number(c)],
    });
  }
  return words;
}
