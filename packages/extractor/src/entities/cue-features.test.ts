import { describe, expect, it } from "vitest";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { CountsBuilder } from "./counts-table.ts";
import { cueFeatures } from "./cue-features.ts";
import type { PaperView, PlacedCandidate } from "./paper-view.ts";
import { viewPaper } from "./paper-view.ts";

const none = new CountsBuilder(10).build();
const known = {
  words: new Map(),
  lexicon: none,
  phrases: none,
  marked: none,
  heads: none,
  firsts: none,
  before: none,
  after: none,
  described: none,
  clusters: none,
};

function view(abstract: string, name: string): { view: PaperView; candidate: PlacedCandidate } {
  const text = `T\n${abstract}`;
  const tokens = tokenize(text);
  const at = text.indexOf(name);
  const from = tokens.findIndex((t) => t.start === at);
  const to = tokens.findIndex((t) => t.end === at + name.length) + 1;
  const sentences = splitSentences(text, 1);
  const scored = [{ from, to, type: 0, probability: 0.9 }];
  const made = viewPaper({ text, tokens, sentences, scored, abbreviations: [] }, known);
  const candidate = made.candidates[0];
  if (candidate === undefined) throw new Error("no candidate");
  return { view: made, candidate };
}

describe("cueFeatures", () => {
  it.each([
    ["We propose AccLLM, fast.", "AccLLM", [1, 20, 0]],
    ["It outperforms vLLM.", "vLLM", [20, 1, 0]],
    ["It is faster than vLLM.", "vLLM", [20, 1, 0]],
    ["We propose it. AccLLM is fast.", "AccLLM", [20, 20, 0]],
    ["It uses pruning, distillation, and quantization.", "distillation", [20, 20, 1]],
  ])("of %j for %s", (abstract, name, expected) => {
    const { view: made, candidate } = view(abstract, name);
    expect(cueFeatures(made, candidate)).toEqual(expected);
  });
});
