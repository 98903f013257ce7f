import type { CountsTable } from "./counts-table.ts";
import type { WordTable } from "./word-table.ts";

/** Columns of tables that count by type: one for each of the seven types, then how often the key was met at all. */
export const MET = 7;

/** What is known beyond the paper at hand. */
export interface Knowledge {
  words: WordTable;
  /** Name lists: in how many of each group a phrase stands. */
  lexicon: CountsTable;
  /** Phrases of the unlabelled abstracts: by type how often the tagger marks them, documents, definitions. */
  phrases: CountsTable;
  /** Annotated papers: by type in how many a phrase was marked; in how many it stood (`MET`). */
  marked: CountsTable;
  /** The same for what stands last and first in a candidate, and for the words around it. */
  heads: CountsTable;
  firsts: CountsTable;
  before: CountsTable;
  after: CountsTable;
  /** The same for the word that says what a candidate is ("X, a … accelerator"). */
  described: CountsTable;
  /** The same for the clusters of the last word and of the words around, under keys of `clusterKey`. */
  clusters: CountsTable;
}

/** Columns of `Knowledge.phrases` after the seven types: documents that hold the phrase, in all and in the tagged sample; definitions. */
export const PHRASE_DOCUMENTS = 7;
export const PHRASE_SAMPLE = 8;
export const PHRASE_DEFINITIONS = 9;
export const PHRASE_WIDTH = 10;
