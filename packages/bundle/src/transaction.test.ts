import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "./files/file-port.ts";
import { tempFolder } from "./testing/temp-folder.ts";
import { recover, settled, Transaction } from "./transaction.ts";

const read = (home: string, name: string) => readFile(join(home, name), "utf8");
const put = (home: string, name: string, text: string) => writeFile(join(home, name), text);

describe("Transaction", () => {
  test("replaces its files together and leaves nothing beside", async () => {
    const home = await tempFolder();
    await put(home, "papers.jsonl", "old");
    const transaction = new Transaction(nodeFiles, home);
    const written = await transaction.write("papers.jsonl", ["n", "ew"]);
    await transaction.write("evidence.jsonl", ["evidence"]);
    expect(await read(home, "papers.jsonl")).toBe("old");
    await transaction.commit();
    expect([await read(home, "papers.jsonl"), await read(home, "evidence.jsonl")]).toEqual(["new", "evidence"]);
    expect(written).toMatchObject({ bytes: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await readdir(home)).toEqual(["evidence.jsonl", "papers.jsonl"]);
  });
});

describe("recover", () => {
  test("sweeps away what never came to its commit", async () => {
    const home = await tempFolder();
    await put(home, "papers.jsonl", "old");
    await put(home, "papers.jsonl.next", "half of the n");
    await put(home, "commit.json.next", '{"files":["pap');
    expect(await recover(nodeFiles, home)).toBe("swept");
    expect(await readdir(home)).toEqual(["papers.jsonl"]);
    expect(await recover(nodeFiles, home)).toBeNull();
  });

  test.each([
    ["before any file was renamed", true, true],
    ["between two files", false, true],
    ["after all files", false, false],
  ])("finishes a commit that was cut off %s", async (_, papersAside, evidenceAside) => {
    const home = await tempFolder();
    const at = (name: string, aside: boolean) => put(home, aside ? `${name}.next` : name, `new ${name}`);
    await put(home, "papers.jsonl", "old");
    await put(home, "evidence.jsonl", "old");
    await at("papers.jsonl", papersAside);
    await at("evidence.jsonl", evidenceAside);
    await put(home, "commit.json", '{"files":["papers.jsonl","evidence.jsonl"]}');
    expect(await settled(nodeFiles, home)).toBe(false);
    expect(await recover(nodeFiles, home)).toBe("finished");
    expect([await read(home, "papers.jsonl"), await read(home, "evidence.jsonl")]).toEqual([
      "new papers.jsonl",
      "new evidence.jsonl",
    ]);
    expect(await readdir(home)).toEqual(["evidence.jsonl", "papers.jsonl"]);
    expect(await settled(nodeFiles, home)).toBe(true);
  });

  test.each(["{", '{"files":["../../etc/passwd"]}', '{"files":["/etc/passwd"]}', '{"files":"papers.jsonl"}'])(
    "refuses a commit record that is not ours, and touches nothing: %s",
    async (record) => {
      const home = await tempFolder();
      await put(home, "commit.json", record);
      await put(home, "papers.jsonl.next", "new");
      await expect(recover(nodeFiles, home)).rejects.toMatchObject({ code: "BUNDLE_CORRUPT" });
      expect(await read(home, "papers.jsonl.next")).toBe("new");
    },
  );
});
