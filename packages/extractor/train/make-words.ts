/**
 * Learns what the unlabelled abstracts say of single words and writes data/words.tsv.gz: one word a line with its
 * document frequency, the share of its occurrences that are written with a capital inside a sentence (0-9), and its
 * clusters of three sizes. Run: node packages/extractor/train/make-words.ts ABSTRACTS.jsonl.gz
 */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { tokenize } from "../src/text/tokens.ts";
import { readCorpus } from "./corpus.ts";
import { clusterRows } from "./k-means.ts";
import { trainVectors, VECTOR_SETTINGS, type WordStream } from "./word-vectors.ts";

const MIN_COUNT = 12;
const CLUSTERS = [64, 256, 1024];

interface WordCount {
  count: number;
  documents: number;
  lastDocument: number;
  capital: number;
  inside: number;
}

interface Counted {
  words: Map<string, WordCount>;
  stream: Int32Array;
  raw: string[];
}

/** Counts words and keeps the corpus as ids in order of first appearance; -1 ends a paper. */
async function count(path: string): Promise<Counted> {
  const words = new Map<string, WordCount>();
  const ids = new Map<string, number>();
  const raw: string[] = [];
  const chunks: number[] = [];
  let document = 0;
  for await (const paper of readCorpus(path)) {
    document += 1;
    let atStart = true;
    for (const token of tokenize(`${paper.title} . ${paper.abstract}`)) {
      if (!/^[\p{L}\p{N}]/u.test(token.text)) {
        atStart = token.text === ".";
        continue;
      }
      const word = token.text.toLowerCase();
      let entry = words.get(word);
      if (entry === undefined) {
        entry = { count: 0, documents: 0, lastDocument: 0, capital: 0, inside: 0 };
        words.set(word, entry);
        ids.set(word, raw.length);
        raw.push(word);
      }
      entry.count += 1;
      if (entry.lastDocument !== document) entry.documents += 1;
      entry.lastDocument = document;
      // Titles are often in title case, so only the abstract tells how a word is written.
      if (!atStart && token.start > paper.title.length) {
        entry.inside += 1;
        if (token.text !== word) entry.capital += 1;
      }
      atStart = false;
      chunks.push(ids.get(word) ?? -1);
    }
    chunks.push(-1);
  }
  return { words, stream: Int32Array.from(chunks), raw };
}

/** Frequent words only, the most frequent first. */
function restrict({ words, stream, raw }: Counted): WordStream & { kept: string[] } {
  const kept = raw
    .filter((w) => (words.get(w)?.count ?? 0) >= MIN_COUNT)
    .sort((a, b) => (words.get(b)?.count ?? 0) - (words.get(a)?.count ?? 0) || (a < b ? -1 : 1));
  const position = new Map(kept.map((w, i) => [w, i]));
  const map = Int32Array.from(raw, (w) => position.get(w) ?? -2);
  const ids = stream.map((id) => (id < 0 ? -1 : (map[id] as number))).filter((id) => id !== -2);
  return { ids, counts: Int32Array.from(kept, (w) => words.get(w)?.count ?? 0), kept };
}

const path = process.argv[2];
if (path === undefined) throw new Error("make-words needs the abstracts: node make-words.ts ABSTRACTS.jsonl.gz");
const counted = await count(path);
const { ids, counts, kept } = restrict(counted);
console.error(`${kept.length} words, ${ids.length} tokens`);
const vectors = trainVectors({ ids, counts }, (done) => console.error(`vectors ${(done * 100).toFixed(0)} %`));
const clusters = CLUSTERS.map((k) => clusterRows(vectors, VECTOR_SETTINGS.size, k));
const lines = kept.map((word, i) => {
  const entry = counted.words.get(word);
  const capital = entry && entry.inside > 0 ? Math.min(9, Math.floor((10 * entry.capital) / entry.inside)) : 0;
  return [word, entry?.documents ?? 0, capital, ...clusters.map((c) => c[i])].join("\t");
});
writeFileSync(new URL("../data/words.tsv.gz", import.meta.url), gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
if (process.argv[3] !== undefined) writeFileSync(process.argv[3], new Uint8Array(vectors.buffer));
