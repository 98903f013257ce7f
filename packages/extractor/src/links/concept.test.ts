import { describe, expect, it } from "vitest";
import { conceptOf } from "./concept.ts";
import { nameWords } from "./name-key.ts";

describe("conceptOf", () => {
  it("knows what the tables name, by name, alias or core", () => {
    expect(conceptOf("Technique", "MoE models").known?.name).toBe("Mixture of Experts");
    expect(conceptOf("Benchmark", "the ImageNet dataset").known?.name).toBe("ImageNet");
    expect(conceptOf("Hardware", "NVIDIA A100 40GB GPU").known?.name).toBe("A100 40GB");
  });

  it("takes the paper's own meaning before the tables'", () => {
    const moe = { text: "margin of error", words: nameWords("margin of error") };
    expect(conceptOf("Metric", "MoE", new Map([["moe", moe]]))).toEqual({
      key: "marginoferror",
      known: null,
      spelled: "margin of error",
    });
  });

  it("completes a long form that leaves out its head noun", () => {
    const spmv = { text: "sparse matrix-vector", words: nameWords("sparse matrix-vector") };
    expect(conceptOf("Technique", "SpMV", new Map([["spmv", spmv]])).known?.name).toBe("SpMV");
  });

  it("keeps short forms in proper names", () => {
    expect(conceptOf("Model", "Qwen1.5-MoE-2.7B").key).toBe("qwen1.5moe2.7b");
  });

  it("has a key for a name without letters", () => {
    expect(conceptOf("Metric", "!!")).toEqual({ key: "!!", known: null, spelled: null });
  });
});
