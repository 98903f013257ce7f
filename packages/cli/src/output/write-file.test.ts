import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeResult } from "./write-file.ts";

const terminal = (said: string[]) => ({
  live: false,
  columns: 80,
  err: () => undefined,
  out: async (text: string) => void said.push(text),
});

test("writes a file whole, or leaves what was there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lithograph-write-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "out.jsonl");
  await writeFile(path, "before");
  async function* failing() {
    yield "half";
    throw new Error("the reader broke");
  }
  await expect(writeResult(terminal([]), path, failing())).rejects.toThrow("the reader broke");
  expect(await readFile(path, "utf8")).toBe("before");
  await writeResult(terminal([]), path, ["a\n", "b\n"]);
  expect(await readFile(path, "utf8")).toBe("a\nb\n");
  expect(await readdir(folder)).toEqual(["out.jsonl"]);
});

test("names the file that cannot be written", async () => {
  await expect(writeResult(terminal([]), "/nowhere/out", ["a"])).rejects.toMatchObject({
    message: expect.stringContaining("/nowhere/out"),
  });
});

test("without a name, or with -, goes to standard output", async () => {
  const said: string[] = [];
  await writeResult(terminal(said), undefined, ["a"]);
  await writeResult(terminal(said), "-", ["b"]);
  expect(said).toEqual(["a", "b"]);
});
