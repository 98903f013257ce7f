import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Bundle } from "./bundle.ts";
import { nodeFiles } from "./files/file-port.ts";
import { type Fault, faultyFiles } from "./testing/faulty-files.ts";
import { all, sampleContents, sampleDecision } from "./testing/samples.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const OLD = sampleContents(["a", "b"]);
const NEW = sampleContents(["a", "b", "c"], "2");
const DECISION = sampleDecision("1");
const ignore = () => undefined;

async function contentsOf(home: string): Promise<string> {
  const names = ["manifest.json", "papers.jsonl", "evidence.jsonl"];
  return (await Promise.all(names.map((name) => readFile(join(home, name), "utf8")))).join("\0");
}

async function write(home: string, contents = OLD): Promise<string> {
  const bundle = await Bundle.open(home);
  await bundle.commit(contents);
  await bundle.close();
  return contentsOf(home);
}

/** Opens, decides and commits on a disk that fails once or for good; says how far it came. */
async function attempt(
  home: string,
  fault: Fault | null,
): Promise<{ operations: number; decided: boolean; code: string | null }> {
  const files = faultyFiles(nodeFiles, fault);
  let decided = false;
  try {
    const bundle = await Bundle.open(home, { files });
    try {
      await bundle.decide(DECISION);
      decided = true;
      await bundle.commit(NEW);
    } finally {
      await bundle.close();
    }
    return { operations: files.count(), decided, code: null };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    return { operations: files.count(), decided, code };
  }
}

/** A lock that a dead writer left names this process, which lives: taken away as a new start would find it stale. */
async function asAfterDeath(home: string): Promise<void> {
  await nodeFiles.remove(join(home, "lock"));
}

/** How many changing operations the attempt takes on a sound disk. */
async function countOperations(): Promise<number> {
  const home = await tempFolder();
  await write(home);
  const { operations, code } = await attempt(home, null);
  expect(code).toBeNull();
  return operations;
}

describe("a disk that fails at any operation", () => {
  for (const fault of [
    { code: "ENOSPC", lasts: "once", tears: true },
    { code: "EIO", lasts: "once", tears: false },
    { code: "EACCES", lasts: "forever", tears: false },
    { code: "EIO", lasts: "forever", tears: true },
  ] as const) {
    test(`${fault.code} ${fault.lasts}: all old or all new, decisions that were acknowledged kept, same end after another run`, async () => {
      const before = await write(await tempFolder());
      const after = await write(await tempFolder(), NEW);
      const operations = await countOperations();
      for (let at = 1; at <= operations; at++) {
        const home = await tempFolder();
        await write(home);
        const { decided } = await attempt(home, { ...fault, at });
        await asAfterDeath(home);

        const bundle = await Bundle.open(home);
        expect([before, after], `operation ${at}`).toContain(await contentsOf(home));
        const decisions = await all(bundle.curation(ignore));
        if (decided) expect(decisions, `operation ${at}`).toEqual([DECISION]);
        await bundle.commit(NEW);
        await bundle.close();
        expect(await contentsOf(home), `operation ${at}`).toBe(after);
      }
    });
  }

  test("says that the disk is full, and what to do", async () => {
    const home = await tempFolder();
    await write(home);
    const operations = await countOperations();
    const codes = new Set<string | null>();
    for (let at = 1; at <= operations; at++) {
      codes.add((await attempt(home, { at, code: "ENOSPC", lasts: "forever", tears: true })).code);
      await asAfterDeath(home);
    }
    codes.delete(null);
    expect([...codes]).toEqual(["STORAGE_FULL"]);
  });
});
