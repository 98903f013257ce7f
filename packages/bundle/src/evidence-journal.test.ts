import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EvidenceJournal, journalKey } from "./evidence-journal.ts";
import { nodeFiles } from "./files/file-port.ts";
import { sampleEvidence, samplePaper } from "./testing/samples.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const [first, second] = [sampleEvidence(samplePaper("a")), sampleEvidence(samplePaper("b"))];

test("a journal that was cut off gives what is whole in it, and goes on", async () => {
  const home = await tempFolder();
  const journal = new EvidenceJournal(nodeFiles, home);
  await journal.append("1", first);
  await journal.append("2", second);
  await journal.close();
  const path = join(home, "extracting.jsonl");
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length - 20));
  expect(await journal.read()).toEqual(new Map([["1", first]]));
  await journal.append("3", second);
  await journal.close();
  expect(await journal.read()).toEqual(
    new Map([
      ["1", first],
      ["3", second],
    ]),
  );
  await journal.clear();
  expect(await journal.read()).toEqual(new Map());
});

test("the key tells extractor, paper and text apart", () => {
  const keys = [
    journalKey("1", "a", "t"),
    journalKey("2", "a", "t"),
    journalKey("1", "b", "t"),
    journalKey("1", "a", "u"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(journalKey("1", "a", "t")).toBe(keys[0]);
});
