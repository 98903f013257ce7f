import { join } from "node:path";
import { PaperMerger } from "@lithograph/extractor";
import { describe, expect, test } from "vitest";
import { dryRun } from "./dry-run.ts";
import { readInputs } from "./read-inputs.ts";
import { collectSources } from "./sources/collect-sources.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const RIS = (title: string, doi: string) =>
  `TY  - JOUR\nTI  - ${title}\nDO  - ${doi}\nAB  - An abstract.\nPY  - 2024\nER  - \n`;
const BIB = (title: string, doi: string) => `@article{key, title={${title}}, doi={${doi}}, year={2024}}\n`;
const TITLE = "A method for pruning large networks";

describe("dryRun", () => {
  test("counts one paper from two databases once, and keeps both counts of records", async () => {
    const folder = await tempFolder({ "a.ris": RIS(TITLE, "10.1000/a"), "b.bib": BIB(TITLE, "10.1000/A") });
    const report = await dryRun([folder]);
    expect(report).toMatchObject({ records: 2, papers: 1, abstracts: 1, duplicates: 1, skipped: [] });
    expect(report.files.map(({ file, format, records }) => [file.slice(folder.length + 1), format, records])).toEqual([
      ["a.ris", "ris", 1],
      ["b.bib", "bibtex", 1],
    ]);
  });

  test("names what fails and reads the rest, in the order given", async () => {
    const folder = await tempFolder({ "a.ris": RIS(TITLE, "10.1000/a"), "note.xyz": "just a few words", "z.ris": "" });
    const report = await dryRun([join(folder, "gone.bib"), folder]);
    expect(report.records).toBe(1);
    expect(report.skipped.map(({ file, record }) => [file.slice(folder.length + 1), record])).toEqual([
      ["gone.bib", null],
      ["note.xyz", null],
      ["z.ris", null],
    ]);
    for (const { reason } of report.skipped) expect(reason.length).toBeGreaterThan(5);
  });

  test("a named format overrules what a file looks like, and an unknown one is refused at once", async () => {
    const folder = await tempFolder({ "a.txt": `title,abstract\n${TITLE},We prune.\n` });
    expect(await dryRun([folder], { format: "csv" })).toMatchObject({ records: 1, files: [{ format: "csv" }] });
    await expect(dryRun([folder], { format: "papyrus" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("stops when it is asked to", async () => {
    const folder = await tempFolder({ "a.ris": RIS(TITLE, "10.1000/a"), "b.ris": RIS(TITLE, "10.1000/b") });
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    await expect(dryRun([folder], { signal: stop.signal, onProgress })).rejects.toThrow();
  });

  test("says how far it is, up to all files", async () => {
    const folder = await tempFolder({ "a.ris": RIS(TITLE, "10.1000/a"), "b.ris": "" });
    const steps: string[] = [];
    await dryRun([folder], { onProgress: ({ stage, done, total }) => steps.push(`${stage} ${done}/${total}`) });
    expect(steps).toEqual(["reading 0/2", "reading 1/2", "reading 2/2"]);
  });
});

describe("readInputs", () => {
  const request = async (
    folder: string,
    known: Map<string, { file: string; sha256: string; format: string; records: number; abstracts: number }>,
    format: string | null = null,
  ) => ({
    collected: await collectSources([folder]),
    merger: new PaperMerger(),
    known,
    format,
    onProgress: () => undefined,
    signal: null,
  });

  test("passes over bytes that were read before, unless another format is named", async () => {
    const folder = await tempFolder({ "a.ris": RIS(TITLE, "10.1000/a") });
    const first = await readInputs(await request(folder, new Map()));
    const known = new Map(first.sources.map((source) => [source.sha256, { ...source, format: source.format ?? "" }]));
    const second = await readInputs(await request(folder, known));
    expect(second.report).toMatchObject({ records: 0, files: [{ unchanged: true, records: 1 }] });
    expect(second.sources).toEqual([]);
    const third = await readInputs(await request(folder, known, "jsonl"));
    expect(third.report.files).toMatchObject([{ unchanged: false }]);
  });

  test("a file that holds no record is not noted as read", async () => {
    const folder = await tempFolder({ "a.bib": "% nothing here\n@comment{x}\n" });
    expect((await readInputs(await request(folder, new Map()))).sources).toEqual([]);
  });
});
