import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { nodeFiles } from "./file-port.ts";
import { hashFile, writeSynced } from "./write-file.ts";

test("writes any pieces as one text, and says its size and hash", async () => {
  const path = join(await tempFolder(), "file");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "grapheme", maxLength: 200 })), async (pieces) => {
      const written = await writeSynced(nodeFiles, path, pieces);
      const bytes = await readFile(path);
      expect(bytes.toString("utf8")).toBe(pieces.join(""));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(written).toEqual({ bytes: bytes.length, sha256 });
      expect(await hashFile(nodeFiles, path)).toBe(sha256);
    }),
    { numRuns: 40 },
  );
});

test("a text beyond one batch is whole, and a file that is not there has no hash", async () => {
  const path = join(await tempFolder(), "file");
  const pieces = Array.from({ length: 3_000 }, (_, index) => `${index} ${"ü".repeat(200)}\n`);
  const { bytes } = await writeSynced(nodeFiles, path, pieces);
  expect((await readFile(path, "utf8")) === pieces.join("")).toBe(true);
  expect(bytes).toBe(Buffer.byteLength(pieces.join("")));
  expect(await hashFile(nodeFiles, `${path}.none`)).toBeNull();
});
