import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CollectionEntry, Paper } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Bundle } from "./bundle.ts";
import type { LineProblem } from "./files/read-lines.ts";
import { all, sampleContents, sampleDecision, sampleEvidence, samplePaper } from "./testing/samples.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const never = (problem: LineProblem) => {
  throw new Error(`unexpected: ${JSON.stringify(problem)}`);
};
const bytes = (home: string, name: string) => readFile(join(home, name), "utf8");

describe("Bundle", () => {
  test("gives back any papers that it was given, whatever their characters", async () => {
    const home = await tempFolder();
    const text = fc.string({ unit: "binary", maxLength: 60 });
    const paper = fc.record({
      id: text.filter((id) => id !== ""),
      title: text,
      abstract: text,
      year: fc.constantFrom(null, 1999),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(paper, { selector: ({ id }) => id, maxLength: 8 }), async (drafts) => {
        const papers = drafts.map((draft) => Paper.parse(draft));
        const bundle = await Bundle.open(home);
        await bundle.commit({ papers, evidence: [], extractor: "1", sources: [] });
        await bundle.close();
        const reopened = await Bundle.open(home, { mode: "read" });
        const found = await all(reopened.papers(never));
        expect(new Map(found.map((one) => [one.id, one]))).toEqual(new Map(papers.map((one) => [one.id, one])));
      }),
      { numRuns: 40 },
    );
  });

  test("writes the same bytes for the same papers in any order, and leaves nothing beside", async () => {
    const [first, second] = [await tempFolder(), await tempFolder()];
    const contents = sampleContents(["b", "a", "c"]);
    for (const [home, turn] of [
      [first, false],
      [second, true],
    ] as const) {
      const bundle = await Bundle.open(home);
      const papers = turn ? [...contents.papers].reverse() : contents.papers;
      await bundle.commit({ ...contents, papers });
      await bundle.close();
    }
    for (const name of ["papers.jsonl", "evidence.jsonl", "manifest.json"]) {
      expect(await bytes(first, name)).toBe(await bytes(second, name));
    }
    expect(await readdir(first)).toEqual([".gitignore", "evidence.jsonl", "manifest.json", "papers.jsonl"]);
  });

  test("keeps decisions over commits", async () => {
    const bundle = await Bundle.open(await tempFolder());
    await bundle.decide(sampleDecision("1"));
    await bundle.commit(sampleContents(["a"]));
    await bundle.decide(sampleDecision("2"));
    const step = {
      id: "3",
      at: "2026-01-01T00:00:00.000Z",
      by: null,
      kind: "create",
      collection: "c",
      name: "FPGAs",
      query: null,
    };
    await bundle.collect(CollectionEntry.parse(step));
    expect(await all(bundle.curation(never))).toEqual([sampleDecision("1"), sampleDecision("2")]);
    expect(await all(bundle.collections(never))).toMatchObject([step]);
    await bundle.close();
  });

  test("names the line that is not a paper, and reads the others", async () => {
    const home = await tempFolder();
    const bundle = await Bundle.open(home);
    await bundle.commit(sampleContents(["a"]));
    await appendFile(join(home, "papers.jsonl"), `<<<<<<< HEAD\n{"id":7}\n${JSON.stringify(samplePaper("b"))}\n`);
    const problems: LineProblem[] = [];
    const papers = await all(bundle.papers((problem) => problems.push(problem)));
    expect(papers.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(problems).toMatchObject([
      { line: 2, reason: "not JSON" },
      { line: 3, reason: expect.stringContaining("id") },
    ]);
    expect(await bundle.unchanged()).toEqual({ papers: false, evidence: true });
    await bundle.close();
  });

  test("refuses a bundle of a newer Lithograph, and leaves it as it is", async () => {
    const home = await tempFolder();
    await writeFile(join(home, "manifest.json"), '{"schema": 999, "future": true}');
    await expect(Bundle.open(home)).rejects.toMatchObject({
      code: "BUNDLE_VERSION",
      message: expect.stringContaining("999"),
    });
    expect(await readdir(home)).toEqual([".gitignore", "manifest.json"]);
  });

  test("refuses a manifest that is none, and papers without one", async () => {
    const home = await tempFolder();
    const bundle = await Bundle.open(home);
    await bundle.commit(sampleContents(["a"]));
    await bundle.close();
    await writeFile(join(home, "manifest.json"), "{");
    await expect(Bundle.open(home)).rejects.toMatchObject({ code: "BUNDLE_CORRUPT" });
    await rm(join(home, "manifest.json"));
    await expect(Bundle.open(home)).rejects.toMatchObject({ code: "BUNDLE_CORRUPT" });
    expect(await bytes(home, "papers.jsonl")).toContain('"a"');
  });

  test("for reading: waits for a commit under way, and says so where it was cut off", async () => {
    const home = await tempFolder();
    const writer = await Bundle.open(home);
    await writer.commit(sampleContents(["a"]));
    await writer.close();
    await writeFile(join(home, "commit.json"), '{"files":["papers.jsonl"]}');
    const reading = Bundle.open(home, { mode: "read" });
    await rm(join(home, "commit.json"));
    expect((await reading).manifest.counts.papers).toBe(1);
    await writeFile(join(home, "commit.json"), '{"files":["papers.jsonl"]}');
    await expect(Bundle.open(home, { mode: "read" })).rejects.toMatchObject({ code: "BUNDLE_LOCKED" });
  });

  test("for reading: takes no lock, writes nothing, and says where there is no bundle", async () => {
    const home = await tempFolder();
    await expect(Bundle.open(home, { mode: "read" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const writer = await Bundle.open(home);
    await writer.commit(sampleContents(["a"]));
    const reader = await Bundle.open(home, { mode: "read" });
    expect(await all(reader.evidence(never))).toEqual([sampleEvidence(samplePaper("a"))]);
    await expect(reader.commit(sampleContents(["b"]))).rejects.toMatchObject({ code: "BUNDLE_LOCKED" });
    await writer.close();
  });
});
