import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { CountsTable } from "../../src/entities/counts-table.ts";
import { PHRASE_UNITS } from "../../src/entities/entity-model.ts";
import { PHRASE_WIDTH } from "../../src/entities/knowledge.ts";
import { decodeTable, encodeTable } from "../../src/entities/table-file.ts";

/**
 * Statistics of phrases over the unlabelled abstracts: first the columns that ship (`PHRASE_WIDTH`), then, for each
 * fold, the seven sums of a tagger that has not seen the fold's annotations. Papers of a fold learn and are tested
 * with these, so that no paper meets its own annotations through the back door.
 */
export const FOLDS = 5;
const FILE = new URL("../data/phrase-folds.bin.gz", import.meta.url);
const TYPES = 7;
const WIDTH = PHRASE_WIDTH + FOLDS * TYPES;

export function writePhraseFolds(table: CountsTable): void {
  const units = [...PHRASE_UNITS, ...Array.from({ length: FOLDS * TYPES }, () => PHRASE_UNITS[0] ?? 1)];
  writeFileSync(FILE, gzipSync(encodeTable(table, units), { level: 9 }));
}

export function readPhraseFolds(): CountsTable {
  return decodeTable(gunzipSync(readFileSync(FILE))).table;
}

/** The table that papers of `fold` may use; `null`: the one that ships. */
export function phrasesFor(all: CountsTable, fold: number | null): CountsTable {
  const values = new Float32Array(all.keys.length * PHRASE_WIDTH);
  for (let i = 0; i < all.keys.length; i += 1)
    for (let c = 0; c < PHRASE_WIDTH; c += 1) {
      const column = fold === null || c >= TYPES ? c : PHRASE_WIDTH + fold * TYPES + c;
      values[i * PHRASE_WIDTH + c] = all.values[i * WIDTH + column] ?? 0;
    }
  return new CountsTable(all.keys, values, PHRASE_WIDTH);
}
