import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { all } from "../testing/samples.ts";
import { type FilePort, nodeFiles } from "./file-port.ts";
import { parseLine, readLines } from "./read-lines.ts";

/** A file that arrives in the chunks that are given. */
const inChunks = (chunks: Uint8Array[]): FilePort => ({
  ...nodeFiles,
  async *readChunks() {
    yield* chunks;
  },
});

function cut(bytes: Uint8Array, sizes: number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let start = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(start, start + size));
    start += size;
  }
  return [...chunks, bytes.subarray(start)];
}

describe("readLines", () => {
  test("gives the same lines wherever the chunks are cut, in the middle of a character too", async () => {
    const line = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\n", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.array(fc.nat(7), { maxLength: 40 }), async (lines, sizes) => {
        const text = lines.map((one) => `${one}\n`).join("");
        const bytes = Buffer.from(text.startsWith("\uFEFF") ? text.slice(1) : text, "utf8");
        const expected = bytes.toString("utf8").split("\n").slice(0, -1);
        const found = await all(readLines(inChunks(cut(bytes, sizes)), "any"));
        expect(found.map((one) => one.text)).toEqual(expected);
        expect(found.map((one) => one.number)).toEqual(expected.map((_, index) => index + 1));
      }),
    );
  });

  test("says that the last line has no end", async () => {
    const found = await all(readLines(inChunks([Buffer.from("a\nb")]), "any"));
    expect(found).toEqual([
      { number: 1, text: "a", complete: true },
      { number: 2, text: "b", complete: false },
    ]);
  });

  test("passes over a line that is too long without holding it", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "x");
    const long = [...Array.from({ length: 20 }, () => chunk), Buffer.from("\nnext\n")];
    const found = await all(readLines(inChunks(long), "any"));
    expect(found.map(({ text }) => text)).toEqual([null, "next"]);
    expect(parseLine(z.unknown(), null)).toEqual({ reason: expect.stringContaining("longer than") });
  });
});
