import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../links/abbreviations.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import type { ScoredSpan } from "./candidates.ts";
import { CountsBuilder, type CountsTable } from "./counts-table.ts";
import { describedBy } from "./described-by.ts";
import type { Knowledge } from "./knowledge.ts";
import { overlapsOf } from "./overlaps.ts";
import { type PaperView, viewPaper } from "./paper-view.ts";
import { phraseKey, wordKeys } from "./phrases.ts";

const none = new CountsBuilder(10).build();
const knownBy = (marked: CountsTable): Knowledge => ({
  words: new Map(),
  lexicon: none,
  phrases: none,
  marked,
  heads: none,
  firsts: none,
  before: none,
  after: none,
  described: none,
  clusters: none,
});

/** A view in which the tagger proposes the first place of each of `names`. */
function view(title: string, abstract: string, names: readonly string[], marked = none): PaperView {
  const text = `${title}\n${abstract}`;
  const tokens = tokenize(text);
  const scored = names.map((name): ScoredSpan => {
    const at = text.indexOf(name);
    const from = tokens.findIndex((t) => t.start === at);
    const to = tokens.findIndex((t) => t.end === at + name.length) + 1;
    return { from, to, type: 0, probability: 0.9 };
  });
  const sentences = splitSentences(text, title.length);
  return viewPaper({ text, tokens, sentences, scored, abbreviations: findAbbreviations(text) }, knownBy(marked));
}
const placesOf = (v: PaperView, form: string): string[] =>
  (v.candidates.find((c) => c.form === form)?.places ?? []).map((p) =>
    v.text.slice(v.tokens[p.from]?.start, v.tokens[p.to - 1]?.end),
  );

describe("viewPaper", () => {
  it("finds the places of a form in other spellings", () => {
    const v = view("On mixture-of-experts", "A mixture of experts. Mixtures of Expert.", ["mixture-of-experts"]);
    expect(placesOf(v, "mixture of expert")).toEqual([
      "mixture-of-experts",
      "mixture of experts",
      "Mixtures of Expert",
    ]);
  });

  it("does not take a common word for a short name in capitals", () => {
    const v = view("RAM and IT", "It uses RAM, and the ram is in it. IT works.", ["RAM", "IT"]);
    expect(placesOf(v, "it")).toEqual(["IT", "IT"]);
    expect(placesOf(v, "ram")).toEqual(["RAM", "RAM"]);
  });

  it("adds forms that annotated papers know", () => {
    const builder = new CountsBuilder(8);
    const tokens = tokenize("systolic array");
    builder.add(phraseKey(wordKeys(tokens), 0, 2), 1, 3);
    const v = view("T", "It is a systolic array of units.", [], builder.build());
    expect(v.candidates.map((c) => c.form)).toEqual(["systolic array"]);
  });

  it("pairs short and long forms", () => {
    const v = view("T", "We use mixture of experts (MoE) layers. MoE is sparse.", ["MoE"]);
    expect(v.partners.get("moe")).toBe("mixture of expert");
    expect(v.shorts.has("moe")).toBe(true);
  });
});

describe("overlapsOf", () => {
  it("sees what stands inside what, and what stands alone somewhere", () => {
    const v = view("T", "A Xilinx Alveo FPGA is used. This FPGA is fast.", ["Xilinx Alveo FPGA", "FPGA"]);
    const inner = overlapsOf(v)[v.candidates.findIndex((c) => c.form === "fpga")];
    expect(inner).toMatchObject({ containing: 0.45, leastContaining: 0, alone: 0.5 });
    const outer = overlapsOf(v)[v.candidates.findIndex((c) => c.form === "xilinx alveo fpga")];
    expect(outer).toMatchObject({ containing: 0, contained: 0.9, alone: 1 });
  });

  it("sees forms that cross", () => {
    const v = view("T", "A sparse attention kernel runs.", ["sparse attention", "attention kernel"]);
    expect(overlapsOf(v).map((o) => o.crossing)).toEqual([0.9, 0.9]);
  });
});

describe("describedBy", () => {
  const head = (title: string, abstract: string, name: string): number => {
    const v = view(title, abstract, [name]);
    return describedBy(v, v.candidates[0]?.places ?? []);
  };
  const key = (word: string): number => wordKeys(tokenize(word))[0] ?? 0;

  it.each([
    ["PADE: A Sparse Attention Accelerator for Long Contexts", "Text.", "PADE", "accelerator"],
    ["T", "We propose PADE, a novel sparse attention accelerator that is fast.", "PADE", "accelerator"],
    ["T", "PADE (Predictor Free) is an efficient serving framework.", "PADE", "framework"],
    ["T", "We present a training framework called PADE.", "PADE", "framework"],
  ])("reads %s %s", (title, abstract, name, expected) => {
    expect(head(title, abstract, name)).toBe(key(expected));
  });

  it("is 0 where nothing says so", () => {
    expect(head("T", "We propose PADE. It works.", "PADE")).toBe(0);
  });
});
