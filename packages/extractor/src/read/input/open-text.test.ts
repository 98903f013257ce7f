import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { openText } from "./open-text.ts";

const TEXT = "Títle — Üben, 混合 😀\nzwei\n";

async function decoded(bytes: Uint8Array | Uint8Array[], limits = DEFAULT_LIMITS) {
  const opened = await openText("file", bytes, limits, null);
  let text = "";
  for await (const chunk of opened.source.chunks) text += chunk;
  return { text, ...opened };
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("openText", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with BOM", Buffer.from(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-16 LE with BOM", utf16(`\ufeff${TEXT}`, false), "utf-16le"],
    ["UTF-16 BE with BOM", utf16(`\ufeff${TEXT}`, true), "utf-16be"],
    ["UTF-16 BE without BOM", utf16(`${"plain words in a row. ".repeat(9)}${TEXT}`, true), "utf-16be"],
    ["gzip", gzipSync(TEXT), "utf-8"],
  ])("decodes %s", async (_, bytes, label) => {
    const { text, encoding, head } = await decoded(bytes);
    expect(text.endsWith(TEXT)).toBe(true);
    expect(encoding.label).toBe(label);
    expect(head).toBe(text);
  });

  it("reads lines that are not UTF-8 as Windows-1252 and counts them", async () => {
    const { text, notes } = await decoded(
      Buffer.concat([Buffer.from("naïve\n"), Buffer.from("caf\xe9 \x93x\x94\n", "latin1")]),
    );
    expect(text).toBe("naïve\ncafé “x”\n");
    expect(notes).toEqual({ legacyLines: 1, legacy: "windows-1252" });
  });

  it("believes a declaration that the bytes bear out, and no other", async () => {
    const gbk = Buffer.from([0xbf, 0xad, 0xc8, 0xf6]);
    expect((await decoded(Buffer.concat([Buffer.from("% Encoding: GBK\n"), gbk]))).text).toContain("凯撒");
    expect((await decoded(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>café</a>'))).text).toContain(
      "café",
    );
    expect((await decoded(Buffer.from("% Encoding: UTF-16BE\n@article{x}"))).text).toContain("@article");
  });

  it("guesses GBK where pairs of high bytes say so", async () => {
    const { text, notes } = await decoded(
      Buffer.concat([Buffer.from("author = "), Buffer.from([0xbf, 0xad, 0xc8, 0xf6, 0x0a])]),
    );
    expect(text).toBe("author = 凯撒\n");
    expect(notes.legacy).toBe("gbk");
  });

  it.each([
    ["an empty file", Buffer.alloc(0), "it is empty"],
    ["a ZIP named .bib", Buffer.from("PK\x03\x04rest"), "ZIP archive"],
    ["a PDF", Buffer.from("%PDF-1.7 rest"), "a PDF"],
    ["zero bytes", Buffer.from("ab\0\0\0\0\0\0\0cd"), "zero bytes"],
  ])("refuses %s", async (_, bytes, words) => {
    await expect(decoded(bytes)).rejects.toMatchObject({
      code: "UNREADABLE_FILE",
      message: expect.stringContaining(words),
    });
  });

  it("stops a gzip bomb, damaged gzip and sources beyond the limit", async () => {
    const limits = { ...DEFAULT_LIMITS, gzipGrace: 1024, maxBytes: 1024 ** 2 };
    await expect(decoded(gzipSync(Buffer.alloc(900_000, 97)), limits)).rejects.toMatchObject({ code: "TOO_LARGE" });
    await expect(decoded(gzipSync(TEXT.repeat(500)).subarray(0, 60))).rejects.toMatchObject({
      code: "UNREADABLE_FILE",
    });
    await expect(decoded(Buffer.alloc(1024 ** 2 + 1, 97), limits)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  it("gives one text however the bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          const bytes = Buffer.from(`x${text.replaceAll("\0", "")}`);
          const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          expect((await decoded(parts)).text).toBe(bytes.toString("utf8"));
        },
      ),
    );
  });
});
