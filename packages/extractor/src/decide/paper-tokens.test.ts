import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { paperTokens, titleColon, tokenAt, tokenRange } from "./paper-tokens.ts";

function paper(title: string, abstract: string) {
  const text = `${title}\n${abstract}`;
  return paperTokens(text, splitSentences(text, title.length), tokenize(text));
}

describe("paperTokens", () => {
  it("puts every token into its sentence", () => {
    const p = paper("A: B", "One two. Three four five.");
    expect([...p.firsts]).toEqual([0, 3, 6, 10]);
    expect(p.tokens.map((_, i) => p.sentenceOf[i])).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 2]);
  });

  it("reads words without case and all numbers of a shape as one", () => {
    const p = paper("T", "GPU gpu 2019 1024 17");
    expect(p.hashes[1]).toBe(p.hashes[2]);
    expect(p.hashes[3]).toBe(p.hashes[4]);
    expect(p.hashes[4]).not.toBe(p.hashes[5]);
  });

  it("finds the tokens of any span", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (abstract, a, b) => {
        const p = paper("Some title", abstract);
        const start = a % p.text.length;
        const end = start + 1 + (b % (p.text.length - start));
        const range = tokenRange(p, { start, end });
        expect(range.from).toBe(tokenAt(p, start));
        for (let i = range.from; i < range.to - 1; i += 1) expect(p.tokens[i]?.end).toBeGreaterThan(start);
        expect(range.to).toBeGreaterThan(range.from);
      }),
    );
  });
});

describe("titleColon", () => {
  it("sees the title's colon only", () => {
    expect(titleColon(paper("FlashPipe: fast", "It is: good."))).toBe(1);
    expect(titleColon(paper("FlashPipe", "It is: good."))).toBe(-1);
    expect(titleColon(paper("FlashPipe", ""))).toBe(-1);
  });
});
