import { readDataFile } from "./data-file.ts";
import { hashAscii, hashText } from "./hash.ts";
import { HashTable } from "./hash-table.ts";

/** What the unlabelled abstracts say of a word (train/make-words.ts). */
export interface WordFacts {
  /** Abstracts that contain it, of 100,000. */
  documents: number;
  /** How often it is written with a capital inside a sentence: 0 (never) to 9 (always). */
  capital: number;
  /** Clusters of its vector, coarse to fine: 64, 256 and 1024 of them. */
  clusters: readonly [number, number, number];
}

/** Lower-case words → facts. */
export interface WordTable {
  get(word: string): WordFacts | undefined;
}

const TAB = 9;
const NEWLINE = 10;

/** A table of words as its bytes; a line is read when its word is first asked for. */
class WordLines implements WordTable {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly table: HashTable;
  private readonly read: ({ word: string; facts: WordFacts } | undefined)[];
  /** Lines whose word has the hash of an earlier one. */
  private readonly clashes: number[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const starts: number[] = [];
    const hashes: number[] = [];
    for (let at = 0; at < bytes.length; ) {
      let end = at;
      while (end < bytes.length && bytes[end] !== TAB) end += 1;
      const hash = hashAscii(bytes, at, end);
      starts.push(at);
      hashes.push(hash >= 0 ? hash : hashText(textOf(bytes, at, end)));
      while (end < bytes.length && bytes[end] !== NEWLINE) end += 1;
      at = end + 1;
    }
    this.starts = Uint32Array.from(starts);
    this.table = new HashTable(Uint32Array.from(hashes));
    for (let i = 0; i < hashes.length; i += 1) if (this.table.get(hashes[i] as number) !== i) this.clashes.push(i);
    this.read = new Array(starts.length).fill(undefined);
  }

  get(word: string): WordFacts | undefined {
    const i = this.table.get(hashText(word));
    if (i < 0) return undefined;
    const line = this.line(i);
    if (line.word === word) return line.facts;
    return this.clashes.map((k) => this.line(k)).find((other) => other.word === word)?.facts;
  }

  private line(i: number): { word: string; facts: WordFacts } {
    let line = this.read[i];
    if (line === undefined) {
      const start = this.starts[i] as number;
      const end = this.starts[i + 1] ?? this.bytes.length;
      const [word = "", ...rest] = textOf(this.bytes, start, end).trimEnd().split("\t");
      const [documents = 0, capital = 0, a = 0, b = 0, c = 0] = rest.map(Number);
      line = { word, facts: { documents, capital, clusters: [a, b, c] } };
      this.read[i] = line;
    }
    return line;
  }
}

const decoder = new TextDecoder();

const textOf = (bytes: Uint8Array, start: number, end: number): string => decoder.decode(bytes.subarray(start, end));

/** One word a line: word, documents, capital and three clusters, parted by tabs. */
export const decodeWords = (bytes: Uint8Array): WordTable => new WordLines(bytes);

let loaded: WordTable | undefined;

/** The words that ship with the package; read once, for entities and roles ask the same table. */
export function loadWords(): WordTable {
  loaded ??= decodeWords(readDataFile("words.tsv.gz"));
  return loaded;
}
