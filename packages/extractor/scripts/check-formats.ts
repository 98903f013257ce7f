/**
 * Reads every file of a folder that has a MANIFEST.json (a list of `{ file, entries, abstracts }`) and prints where the
 * readers and the manifest differ, with the reason where `corpus/differences.json` gives one, and what share of entries
 * and abstracts is found. Exit 1 below 97%, or where a difference has no reason.
 *
 *   node packages/extractor/scripts/check-formats.ts FOLDER
 */
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Comparison, compareCounts, shareFound } from "../src/read/testing/compare-counts.ts";
import { countSource } from "../src/read/testing/count-source.ts";

const FLOOR = 0.97;
const Manifest = z.array(z.object({ file: z.string(), entries: z.int().min(0), abstracts: z.int().min(0) }));
const Differences = z.record(
  z.string(),
  z.object({ entries: z.int().min(0), abstracts: z.int().min(0), reason: z.string() }),
);

async function main(folder: string): Promise<number> {
  const manifest = Manifest.parse(readJson(join(folder, "MANIFEST.json")));
  const known = Differences.parse(readJson(join(import.meta.dirname, "../corpus/differences.json")));
  const rows: Comparison[] = [];
  for (const expected of manifest) {
    const count = await countSource(expected.file, createReadStream(join(folder, expected.file)));
    rows.push(compareCounts(expected, count, known[expected.file] ?? null));
  }
  print(rows);
  const shares = [shareFound(rows, "entries"), shareFound(rows, "abstracts")];
  return rows.some((row) => row.differs && row.reason === null) || shares.some((share) => share < FLOOR) ? 1 : 0;
}

function print(rows: readonly Comparison[]): void {
  console.log("| file | format | entries: manifest, read | abstracts: manifest, read | reason |");
  console.log("| --- | --- | --- | --- | --- |");
  for (const row of rows.filter(({ differs }) => differs)) {
    const { file, format, manifest, read } = row;
    const reason = row.reason ?? "NOT EXPLAINED";
    console.log(
      `| ${file} | ${format} | ${manifest.entries}, ${read.entries} | ${manifest.abstracts}, ${read.abstracts} | ${reason} |`,
    );
  }
  const raw = rows.map((row) => ({ ...row, expected: row.manifest }));
  console.log(`\n${rows.length} files, ${rows.filter(({ differs }) => differs).length} differ from the manifest.`);
  console.log(
    `entries: ${percent(shareFound(rows, "entries"))} (by the manifest as it is: ${percent(shareFound(raw, "entries"))})`,
  );
  console.log(
    `abstracts: ${percent(shareFound(rows, "abstracts"))} (by the manifest as it is: ${percent(shareFound(raw, "abstracts"))})`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node packages/extractor/scripts/check-formats.ts FOLDER");
  process.exitCode = 2;
} else process.exitCode = await main(folder);
