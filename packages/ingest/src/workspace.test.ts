import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CurationEntry } from "@lithograph/model";
import { exportBytes, findExportFormat } from "@lithograph/review";
import { describe, expect, test } from "vitest";
import { MemoryStore } from "./testing/memory-store.ts";
import { tempFolder } from "./testing/temp-folder.ts";
import { type IngestOptions, Workspace } from "./workspace.ts";

const record = (key: string, title: string, abstract: string) =>
  `@article{${key}, title={${title}}, year={2024}, abstract={${abstract}}}\n`;
const FLIGHT = record(
  "flight",
  "FlightLLM: Inference with a Complete Mapping Flow on FPGAs",
  "We propose FlightLLM on the Alveo U280 FPGA.",
);
const ACC = record("acc", "AccLLM: Accelerating Long-Context Inference", "We propose AccLLM and run it on an FPGA.");
const bytes = (text: string) => Buffer.from(text);
const bundleFiles = (home: string) =>
  Promise.all(["papers.jsonl", "evidence.jsonl", "manifest.json"].map((name) => readFile(join(home, name), "utf8")));

async function setUp(home?: string) {
  const folder = home ?? (await tempFolder());
  const store = new MemoryStore();
  const workspace = await Workspace.open({ home: folder, store });
  const ingest = (text: string, options: IngestOptions = {}, name = "refs.bib") =>
    workspace.ingest([{ name, bytes: bytes(text) }], options);
  return { home: folder, store, workspace, ingest };
}

describe("Workspace", () => {
  test("stores and loads what is read, with evidence in the paper's own words", async () => {
    const { workspace, store, ingest } = await setUp();
    const report = await ingest(FLIGHT + ACC);
    expect(report).toMatchObject({ records: 2, papers: 2, duplicates: 0, skipped: [] });
    expect(store.papers.size).toBe(2);
    expect(workspace.bundle.manifest).toMatchObject({
      counts: { papers: 2 },
      sources: [{ file: "refs.bib", records: 2 }],
    });
    expect(await workspace.isLoaded()).toBe(true);
    await workspace.close();
  });

  test("reads the same bytes once, and a changed file again, loading only what changed", async () => {
    const { workspace, store, ingest } = await setUp();
    await ingest(FLIGHT);
    expect(await ingest(FLIGHT)).toMatchObject({ records: 0, files: [{ unchanged: true }] });
    expect(store.loads).toHaveLength(1);
    await ingest(FLIGHT + ACC);
    expect(store.loads.at(-1)).toHaveLength(1);
    expect(workspace.bundle.manifest.sources).toHaveLength(1);
    expect(store.papers.size).toBe(2);
    await workspace.close();
  });

  test("ends in the same bytes by one ingest or by two", async () => {
    const [once, twice] = [await setUp(), await setUp()];
    await once.workspace.ingest([
      { name: "a.bib", bytes: bytes(FLIGHT) },
      { name: "b.bib", bytes: bytes(ACC) },
    ]);
    await twice.ingest(FLIGHT, {}, "a.bib");
    await twice.ingest(ACC, {}, "b.bib");
    await Promise.all([once.workspace.close(), twice.workspace.close()]);
    expect(await bundleFiles(twice.home)).toEqual(await bundleFiles(once.home));
  });

  test("one paper from two files is one paper with both origins", async () => {
    const { workspace, store, ingest } = await setUp();
    await ingest(FLIGHT, {}, "a.bib");
    expect(await ingest(`${FLIGHT}\n`, {}, "b.bib")).toMatchObject({ records: 1, papers: 1 });
    const [only] = [...store.papers.values()];
    expect(store.papers.size).toBe(1);
    expect(only?.paper.origins.map(({ file }) => file).sort()).toEqual(["a.bib", "b.bib"]);
    await workspace.close();
  });

  test("stores nothing of an ingest that is cancelled, and goes on from where it was", async () => {
    const { home, workspace, store, ingest } = await setUp();
    const stop = new AbortController();
    const onProgress: IngestOptions["onProgress"] = ({ stage, done }) => {
      if (stage === "extracting" && done === 1) stop.abort();
    };
    await expect(ingest(FLIGHT + ACC, { onProgress, signal: stop.signal })).rejects.toMatchObject({
      code: "CANCELLED",
    });
    expect(workspace.bundle.manifest.counts.papers).toBe(0);
    expect(store.papers.size).toBe(0);
    expect(await readFile(join(home, "extracting.jsonl"), "utf8")).toContain("entities");
    await ingest(FLIGHT + ACC);
    expect(store.papers.size).toBe(2);
    await workspace.close();
  });

  test("an engine that died while loading is loaded again, without reading anything", async () => {
    const { workspace, store, ingest } = await setUp();
    store.failAfter = 1;
    await expect(ingest(FLIGHT + ACC)).rejects.toThrow("the engine died");
    store.failAfter = null;
    expect(await workspace.isLoaded()).toBe(false);
    await workspace.ensureLoaded();
    expect(store.papers.size).toBe(2);
    await workspace.close();
  });

  test("a graph that was lost is made again from the bundle", async () => {
    const first = await setUp();
    await first.ingest(FLIGHT + ACC);
    await first.workspace.close();
    const again = await setUp(first.home);
    await again.workspace.ensureLoaded();
    expect(again.store.papers).toEqual(first.store.papers);
    expect(again.store.entities).toEqual(first.store.entities);
    await again.workspace.close();
  });

  test("extracts again what somebody changed by hand", async () => {
    const first = await setUp();
    await first.ingest(FLIGHT);
    await first.workspace.close();
    const evidence = join(first.home, "evidence.jsonl");
    const before = await readFile(evidence, "utf8");
    await writeFile(evidence, before.replaceAll("FlightLLM", "Somebody's words"));
    const again = await setUp(first.home);
    await again.workspace.ensureLoaded();
    await again.workspace.close();
    expect(await readFile(evidence, "utf8")).toBe(before);
  });

  test("refuses to go on over a paper that it cannot read", async () => {
    const { home, workspace, ingest } = await setUp();
    await ingest(FLIGHT);
    await appendFile(join(home, "papers.jsonl"), "<<<<<<< HEAD\n");
    await expect(ingest(ACC)).rejects.toMatchObject({
      code: "BUNDLE_CORRUPT",
      message: expect.stringContaining("line 2"),
    });
    expect(await readFile(join(home, "papers.jsonl"), "utf8")).toContain("<<<<<<<");
    await workspace.close();
  });

  test("works one call at a time", async () => {
    const { workspace, store, ingest } = await setUp();
    const stages: string[] = [];
    const watch = (name: string): IngestOptions => ({ onProgress: ({ stage }) => stages.push(`${name} ${stage}`) });
    await Promise.all([ingest(FLIGHT, watch("first"), "a.bib"), ingest(ACC, watch("second"), "b.bib")]);
    const begin = stages.findIndex((stage) => stage.startsWith("second"));
    expect(stages.slice(begin).some((stage) => stage.startsWith("first"))).toBe(false);
    expect(store.papers.size).toBe(2);
    await workspace.close();
  });

  test("takes an ingest back, to the byte, and not over a later change", async () => {
    const { home, workspace, store } = await setUp();
    const add = (name: string, text: string) => workspace.ingestUndoably([{ name, bytes: bytes(text) }]);
    await add("a.bib", FLIGHT);
    const [before, papers] = [await bundleFiles(home), new Map(store.papers)];
    const longer = FLIGHT.replace("We propose", "In this paper, after a long introduction to the subject, we propose");
    const second = await add("b.bib", longer + ACC);
    expect(await bundleFiles(home)).not.toEqual(before);
    const third = await add("c.bib", record("third", "A third method for pruning networks", "We prune."));
    await expect(second.undo()).rejects.toMatchObject({ code: "CONFLICT" });
    await third.undo();
    await second.undo();
    expect(await bundleFiles(home)).toEqual(before);
    expect(store.papers).toEqual(papers);
    await expect(second.undo()).rejects.toMatchObject({ code: "CONFLICT" });
    await workspace.close();
  });

  test("takes in a review that was handed over as one file, with its decisions, once", async () => {
    const theirs = await setUp();
    await theirs.ingest(FLIGHT + ACC);
    const entry = { id: "0000000000001-a", at: "2026-01-01T00:00:00.000Z", by: "a colleague", reason: null };
    const rename = CurationEntry.parse({
      ...entry,
      kind: "rename",
      entity: "technique:accllm",
      name: "AccLLM (theirs)",
    });
    await theirs.workspace.bundle.decide(rename);
    const file = await exportBytes(findExportFormat("bundle"), await theirs.workspace.exportData());
    await theirs.workspace.close();

    const ours = await setUp();
    await ours.ingest(ACC, {}, "ours.bib");
    const review = [{ name: "review.zip", bytes: file }];
    expect(await ours.workspace.ingest(review)).toMatchObject({ records: 2, papers: 2, files: [{ format: "review" }] });
    expect(ours.store.papers.size).toBe(2);
    expect(ours.store.entities.get("technique:accllm")?.name).toBe("AccLLM (theirs)");
    expect(await ours.workspace.ingest(review)).toMatchObject({ records: 0, files: [{ unchanged: true }] });
    const log = (await readFile(join(ours.home, "curation.jsonl"), "utf8")).trimEnd().split("\n");
    expect(log.map((line) => JSON.parse(line))).toEqual([rename]);
    await ours.workspace.close();
  });

  test("takes nothing of a review that was changed, and no other archive", async () => {
    const { workspace, store } = await setUp();
    const zip = Buffer.from("PK\u0003\u0004 and what else an archive holds", "latin1");
    const report = await workspace.ingest([{ name: "refs.bib", bytes: zip }]);
    expect(report).toMatchObject({
      records: 0,
      skipped: [{ file: "refs.bib", reason: expect.stringContaining("ZIP") }],
    });
    expect(store.papers.size).toBe(0);
    await workspace.close();
  });
});
