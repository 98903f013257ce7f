import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sourceHash } from "./source-hash.ts";

test("changes with every source, by name and content, and not with tests", async () => {
  const root = await mkdtemp(join(tmpdir(), "lithograph-hash-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const hash = () => sourceHash(root, ["web/src", "web/index.html", "missing"]);
  const seen = [await hash()];
  await mkdir(join(root, "web/src/deep"), { recursive: true });
  for (const [name, text] of [
    ["web/index.html", "a"],
    ["web/src/deep/b.ts", "b"],
    ["web/src/deep/b.ts", "c"],
    ["web/src/deep/d.ts", "c"],
  ] as const) {
    await writeFile(join(root, name), text);
    seen.push(await hash());
  }
  expect(new Set(seen).size).toBe(seen.length);
  await writeFile(join(root, "web/src/deep/b.test.ts"), "test");
  await writeFile(join(root, "other.ts"), "elsewhere");
  expect(await hash()).toBe(seen.at(-1));
});
