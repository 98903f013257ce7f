import { describe, expect, it } from "vitest";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import type { PaperView } from "./paper-view.ts";
import { wordKeys } from "./phrases.ts";
import { statedType } from "./stated-type.ts";

function viewOf(title: string, abstract: string): PaperView {
  const text = `${title}\n${abstract}`;
  const tokens = tokenize(text);
  const sentences = splitSentences(text, title.length);
  return {
    text,
    tokens,
    words: wordKeys(tokens),
    sentences,
    sentenceOf: Int32Array.from(tokens, (t) => sentences.findIndex((s) => t.start < s.end)),
    colon: title.indexOf(":"),
    candidates: [],
    partners: new Map(),
    shorts: new Set(),
  };
}

function typeOf(title: string, abstract: string, name: string, decided: "Technique" | "Benchmark" | "Model") {
  const view = viewOf(title, abstract);
  const parts = tokenize(name).map((t) => t.text);
  const places = view.tokens.flatMap((_, from) =>
    parts.every((part, i) => view.tokens[from + i]?.text === part) ? [{ from, to: from + parts.length }] : [],
  );
  return statedType(view, name, places, decided);
}

describe("statedType", () => {
  it.each([
    [
      "a title",
      "PIM-GPT: A Hybrid Process-in-Memory Accelerator for Transformers",
      "Text.",
      "PIM-GPT",
      "Technique",
      "Hardware",
    ],
    ["a title", "Training at Scale with C4: A Communication-Driven Approach", "Text.", "C4", "Benchmark", "Technique"],
    [
      "an apposition",
      "On circuits",
      "We present CodeQ, a large dataset of programs.",
      "CodeQ",
      "Technique",
      "Benchmark",
    ],
    ["a copula", "On circuits", "Here RayCore is a vector processor for edge use.", "RayCore", "Technique", "Hardware"],
  ] as const)("takes what %s says: %s", (_, title, abstract, name, decided, wanted) => {
    expect(typeOf(title, abstract, name, decided)).toBe(wanted);
  });

  it("keeps what was decided where nothing is stated, and for models and plain words", () => {
    expect(typeOf("Fast boards", "We use RayCore on boards.", "RayCore", "Technique")).toBe("Technique");
    expect(typeOf("LLaMA: a method", "Text.", "LLaMA", "Model")).toBe("Model");
    expect(typeOf("pruning: a dataset", "Text.", "pruning", "Technique")).toBe("Technique");
  });
});
