import { describe, expect, it } from "vitest";
import { singular } from "./singular.ts";

describe("singular", () => {
  it.each([
    ["large language models", "Technique", "large language model"],
    ["LLMs", "Technique", "LLM"],
    ["energy efficiencies", "Metric", "energy efficiency"],
    ["caches", "Hardware", "cache"],
    ["sparse matrices", "Technique", "sparse matrix"],
    ["Mixture of Experts", "Technique", "Mixture of Experts"],
    ["switches", "Hardware", "switch"],
    ["synthesis", "Task", "synthesis"],
    ["physics", "Task", "physics"],
    ["Kubernetes", "Software", "Kubernetes"],
    ["FLOPs", "Metric", "FLOP"],
    ["Transformers", "Technique", "Transformer"],
    ["Gaussians", "Model", "Gaussians"],
  ] as const)("of %s (%s) is %s", (name, type, expected) => {
    expect(singular(name, type)).toBe(expected);
  });
});
