import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences.ts";

const split = (abstract: string): string[] =>
  splitSentences(`T\n${abstract}`, 1)
    .slice(1)
    .map((s) => `T\n${abstract}`.slice(s.start, s.end));

describe("splitSentences", () => {
  it("makes the title sentence 0", () => {
    const text = "AccLLM: Fast. And small\nWe propose AccLLM.";
    expect(splitSentences(text, 23)[0]).toEqual({ index: 0, start: 0, end: 23 });
    expect(splitSentences(text, 23)).toHaveLength(2);
  });

  it.each([
    ["We use GPUs. They are fast.", ["We use GPUs.", "They are fast."]],
    ["It runs on devices, e.g. Alveo boards. Good.", ["It runs on devices, e.g. Alveo boards.", "Good."]],
    ["Ours vs. TensorRT wins. It is 2.4x faster.", ["Ours vs. TensorRT wins.", "It is 2.4x faster."]],
    ["See Eq. 3 and Fig. 2. Smith et al. Show it.", ["See Eq. 3 and Fig. 2.", "Smith et al. Show it."]],
    [
      "It gains 2.1x and 3.0x, resp. Compared to A, it wins.",
      ["It gains 2.1x and 3.0x, resp. Compared to A, it wins."],
    ],
    ["Code: https://github.com/a/b.git. We thank you.", ["Code: https://github.com/a/b.git.", "We thank you."]],
    ["It takes $a. B$ and $4.07\\times$. Then more.", ["It takes $a. B$ and $4.07\\times$.", "Then more."]],
    ["Routers, caches, etc. The rest is new.", ["Routers, caches, etc.", "The rest is new."]],
    ["Routers, etc. are small.", ["Routers, etc. are small."]],
    ["Back to the atmosphere.As CO2 rises, more follows.", ["Back to the atmosphere.", "As CO2 rises, more follows."]],
    ["Is it fast? Yes! It is.", ["Is it fast?", "Yes!", "It is."]],
    ["It is good (very good.) Next one.", ["It is good (very good.)", "Next one."]],
    ["First part\n\nsecond part", ["First part", "second part"]],
    ["We study it. vLLM is fast.", ["We study it.", "vLLM is fast."]],
    ["Uses ResNet.py. and more", ["Uses ResNet.py. and more"]],
  ])("splits %j", (abstract, expected) => {
    expect(split(abstract)).toEqual(expected);
  });

  it("covers every character that is not space, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (title, abstract) => {
        const text = `${title}\n${abstract}`;
        const sentences = splitSentences(text, title.length);
        let at = 0;
        for (const s of sentences) {
          expect(s.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, s.start).trim()).toBe("");
          at = s.end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
