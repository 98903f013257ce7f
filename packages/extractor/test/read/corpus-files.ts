import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const CORPUS = join(import.meta.dirname, "../../corpus");

const Manifest = z.array(z.object({ file: z.string(), bytes: z.int(), entries: z.int(), abstracts: z.int() }));
export type CorpusFile = z.infer<typeof Manifest>[number];

/** The files that the repository keeps, with what their manifest says of them. */
export function corpusFiles(): CorpusFile[] {
  return Manifest.parse(readJson("fixtures/MANIFEST.json"));
}

export function corpusBytes(file: string): Buffer {
  return readFileSync(join(CORPUS, "fixtures", file));
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(CORPUS, path), "utf8"));
}
