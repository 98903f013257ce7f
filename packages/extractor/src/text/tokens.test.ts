import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokens.ts";

const words = (text: string): string[] => tokenize(text).map((t) => t.text);

describe("tokenize", () => {
  it.each([
    ["GPT-3.5-Turbo", ["GPT", "-", "3.5", "-", "Turbo"]],
    ["FPGA-based INT8", ["FPGA", "-", "based", "INT8"]],
    ["4.07$\\times$", ["4.07", "$", "\\", "times", "$"]],
    ["1,024 GPUs.", ["1,024", "GPUs", "."]],
    ["the end.Next", ["the", "end", ".", "Next"]],
    ["v2.0b", ["v2.0b"]],
    ["μ-law naïve", ["μ", "-", "law", "naïve"]],
  ])("splits %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("gives exact offsets and leaves nothing but space between tokens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(at, token.start).trim()).toBe("");
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
