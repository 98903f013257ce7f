import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceAround, sentenceStretches } from "./sentence-around.ts";

const sentencesOf = (text: string) => sentenceStretches(text).map(({ start, end }) => text.slice(start, end));

describe("sentenceStretches", () => {
  it("ends at the title, at full stops and at questions", () => {
    expect(sentencesOf("A title\nWe ask: why? Because it is 2.5 faster. It runs.")).toEqual([
      "A title",
      "We ask: why?",
      "Because it is 2.5 faster.",
      "It runs.",
    ]);
  });

  it("goes on after abbreviations, initials and small letters", () => {
    expect(sentencesOf("Methods, e.g. LoRA, by Smith et al. In Fig. 2 J. Doe vs. others. done. End.")).toEqual([
      "Methods, e.g. LoRA, by Smith et al. In Fig. 2 J. Doe vs. others. done.",
      "End.",
    ]);
  });

  it("covers all that is not white space, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", ".", " ", "\n", "?", "1"), maxLength: 80 }), (text) => {
        const stretches = sentenceStretches(text);
        const covered = stretches.map(({ start, end }) => text.slice(start, end)).join("");
        const ordered = stretches.every(({ start }, index) => start >= (stretches[index - 1]?.end ?? 0));
        return ordered && covered.replace(/\s/g, "") === text.replace(/\s/g, "");
      }),
    );
  });
});

describe("sentenceAround", () => {
  it("finds the sentence of an offset", () => {
    const text = "One. Two. Three.";
    const found = sentenceAround(sentenceStretches(text), text.indexOf("wo"), text.length);
    expect(text.slice(found.start, found.end)).toBe("Two.");
  });
});
