import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bundle, type IngestedSource } from "@lithograph/bundle";
import { Paper } from "@lithograph/model";
import { expect, onTestFinished, test } from "vitest";
import { seedsFor } from "./seeds.ts";

const source = (file: string): IngestedSource => ({ file, sha256: file, format: "ris", records: 1, abstracts: 1 });

async function wanted(papers: string[], sources: string[]): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), "lithograph-seeds-"));
  onTestFinished(() => rm(home, { recursive: true }));
  const bundle = await Bundle.open(home);
  const list = papers.map((id) => Paper.parse({ id, title: id, abstract: "" }));
  if (list.length > 0)
    await bundle.commit({ papers: list, evidence: [], extractor: "1", sources: sources.map(source) });
  const seeds = await seedsFor({ bundle });
  await bundle.close();
  return seeds.map((seed) => (typeof seed === "string" ? seed : seed.name));
}

test("an empty bundle, and one begun with the seeds, want them; somebody's own papers are left alone", async () => {
  expect(await wanted([], [])).toContain("seeds/trending-papers.txt");
  expect(await wanted(["a"], ["seeds/trending-papers.txt", "mine.bib"])).toContain("seeds/trending-papers.txt");
  expect(await wanted(["a"], ["mine.bib", "my-seeds/x.bib"])).toEqual([]);
});
