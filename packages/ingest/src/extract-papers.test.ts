import { EvidenceJournal, nodeFiles } from "@lithograph/bundle";
import { Paper, paperText } from "@lithograph/model";
import { expect, test } from "vitest";
import { extractPapers } from "./extract-papers.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const paper = (id: string) =>
  Paper.parse({ id, title: `${id}: Fast Inference on FPGAs`, abstract: `We propose ${id} and run it on an FPGA.` });
const papers = [paper("AccLLM"), paper("FlightLLM"), paper("DistServe")];

function run(journal: EvidenceJournal | null, more: { version?: string; stopAt?: number } = {}) {
  const stop = new AbortController();
  const done: number[] = [];
  const onProgress = (step: { done: number }) => {
    done.push(step.done);
    if (step.done === more.stopAt) stop.abort();
  };
  const found = extractPapers({ papers, version: more.version ?? "1", journal, onProgress, signal: stop.signal });
  return { found, done };
}

test("every paper has evidence in its own words, and the same twice", async () => {
  const [first, second] = [await run(null).found, await run(null).found];
  expect([...first.keys()]).toEqual(papers.map(({ id }) => id));
  expect(second).toEqual(first);
  for (const one of papers) {
    for (const { mentions } of first.get(one.id)?.entities ?? []) {
      for (const { start, end, text } of mentions) expect(paperText(one).slice(start, end)).toBe(text);
    }
  }
});

test("after a stop, goes on from the journal and ends the same", async () => {
  const journal = new EvidenceJournal(nodeFiles, await tempFolder());
  await expect(run(journal, { stopAt: 2 }).found).rejects.toThrow();
  await journal.close();
  expect((await journal.read()).size).toBe(2);
  expect(await run(journal).found).toEqual(await run(null).found);
  await journal.close();
  // Another version of the extractor takes nothing from it.
  await run(journal, { version: "2" }).found;
  await journal.close();
  expect((await journal.read()).size).toBe(6);
});

test("says how far it is, from none to all", async () => {
  const { found, done } = run(null);
  await found;
  expect(done).toEqual([0, 1, 2, 3]);
});
