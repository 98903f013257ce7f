import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readZip, ZIP_LIMITS } from "./read-zip.ts";
import { writeZip, type ZipEntry } from "./write-zip.ts";

async function packed(entries: ZipEntry[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeZip(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const any = () => true;

describe("writeZip and readZip", () => {
  test("give back any files, however their pieces are cut, in the same bytes each time", async () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array()), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), pieces, { maxKeys: 4 }), async (files) => {
        const entries = () => Object.entries(files).map(([name, content]) => ({ name, pieces: content }));
        const zip = await packed(entries());
        expect(Buffer.from(zip).equals(await packed(entries()))).toBe(true);
        const read = readZip("a.zip", zip, any);
        const bytes = (content: (string | Uint8Array)[]) => Buffer.concat(content.map((piece) => Buffer.from(piece)));
        for (const [name, content] of Object.entries(files)) {
          expect(Buffer.from(read.get(name) ?? []).equals(bytes(content))).toBe(true);
        }
        expect([...read.keys()].sort()).toEqual(Object.keys(unzipSync(zip)).sort());
      }),
      { numRuns: 50 },
    );
  });

  test("pack what is larger than a batch", async () => {
    const line = `${"x".repeat(1_000)}\n`;
    const zip = await packed([{ name: "large", pieces: Array.from({ length: 1_000 }, () => line) }]);
    expect(readZip("a.zip", zip, any).get("large")?.length).toBe(1_000 * line.length);
  });
});

describe("readZip", () => {
  const file = new Uint8Array([1]);

  test("bounds files, bytes and how far one file may swell", () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`f${index}`, file])));
    const limits = { ...ZIP_LIMITS, maxFiles: 4 };
    expect(() => readZip("a.zip", many, any, limits)).toThrow(expect.objectContaining({ code: "TOO_LARGE" }));
    expect(() => readZip("a.zip", many, any, { ...ZIP_LIMITS, maxBytes: 4 })).toThrow(/larger/);
    const swelling = zipSync({ a: new Uint8Array(100_000) });
    expect(() => readZip("a.zip", swelling, any, { ...ZIP_LIMITS, ratioGrace: 1_000 })).toThrow(/larger/);
    expect(readZip("a.zip", swelling, any).get("a")?.length).toBe(100_000);
  });

  test("names a file that is no part of it without steering a terminal", () => {
    const zip = zipSync({ "\u001b[2Jevil": file });
    expect(() => readZip("a.zip", zip, () => false)).toThrow(/"\?\[2Jevil"/);
  });
});
