import { describe, expect, it } from "vitest";
import { american, singular, spellGreek } from "./spelling.ts";

describe("singular", () => {
  it.each([
    ["experts", "expert"],
    ["memories", "memory"],
    ["caches", "cache"],
    ["batches", "batch"],
    ["losses", "loss"],
    ["processes", "process"],
    ["matrices", "matrix"],
    ["analyses", "analysis"],
    ["series", "series"],
    ["bias", "bias"],
    ["physics", "physics"],
    ["bus", "bus"],
    ["keras", "keras"],
  ])("makes %s %s", (word, one) => {
    expect(singular(word)).toBe(one);
    expect(singular(one)).toBe(one);
  });
});

describe("american", () => {
  it.each([
    ["quantisation", "quantization"],
    ["optimised", "optimized"],
    ["parallelising", "parallelizing"],
    ["modelling", "modeling"],
    ["neighbour", "neighbor"],
    ["precise", "precise"],
    ["noise", "noise"],
    ["supervised", "supervised"],
    ["expertise", "expertise"],
    ["raise", "raise"],
  ])("writes %s as %s", (british, expected) => {
    expect(american(british)).toBe(expected);
  });
});

describe("spellGreek", () => {
  it("names letters and leaves other script alone", () => {
    expect(spellGreek("β-VAE π0 深度")).toBe("beta-VAE pi0 深度");
  });
});
