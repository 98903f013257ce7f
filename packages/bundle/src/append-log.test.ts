import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CurationEntry } from "@lithograph/model";
import { expect, test } from "vitest";
import { AppendLog } from "./append-log.ts";
import { nodeFiles } from "./files/file-port.ts";
import { all, sampleDecision } from "./testing/samples.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const never = (problem: unknown) => {
  throw new Error(`unexpected: ${JSON.stringify(problem)}`);
};

test("a log that is cut at any byte keeps its whole entries, and takes new ones", async () => {
  const home = await tempFolder();
  const path = join(home, "curation.jsonl");
  const log = new AppendLog(nodeFiles, home, "curation.jsonl", CurationEntry);
  const entries = [sampleDecision("1"), sampleDecision("zwei – 2"), sampleDecision("3")];
  for (const entry of entries) await log.append(entry);
  const bytes = await readFile(path);
  const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([index]) => index);

  for (let cut = 0; cut <= bytes.length; cut++) {
    await writeFile(path, bytes.subarray(0, cut));
    // An entry counts as whole from its last brace on: only the newline may be missing.
    const whole = ends.filter((end) => cut >= end).length;
    const torn = await log.repair();
    expect(torn === null, `cut at ${cut}`).toBe(ends.includes(cut) || ends.includes(cut - 1) || cut === 0);
    await log.append(sampleDecision("new"));
    expect(await all(log.read(never)), `cut at ${cut}`).toEqual([...entries.slice(0, whole), sampleDecision("new")]);
  }
});

test("a bad line in the middle stays in the file, is named and passed over", async () => {
  const home = await tempFolder();
  const log = new AppendLog(nodeFiles, home, "curation.jsonl", CurationEntry);
  await log.append(sampleDecision("1"));
  await writeFile(join(home, "curation.jsonl"), "=======\n", { flag: "a" });
  await log.append(sampleDecision("2"));
  expect(await log.repair()).toBeNull();
  const problems: unknown[] = [];
  const found = await all(log.read((problem) => problems.push(problem)));
  expect(found.map(({ id }) => id)).toEqual(["1", "2"]);
  expect(problems).toMatchObject([{ line: 2, reason: "not JSON" }]);
});
