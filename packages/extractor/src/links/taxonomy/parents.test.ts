import type { EntityType } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { conceptOf } from "../concept.ts";
import { parentsOfEntity } from "./ancestors.ts";
import { hardwareTerms } from "./hardware-terms.ts";

const parents = (type: EntityType, name: string): string[] => {
  const { known } = conceptOf(type, name);
  return parentsOfEntity(type, known?.name ?? name, known).map((parent) => parent.name);
};

describe("what an entity IS_A", () => {
  it.each<[EntityType, string, string[]]>([
    ["Technique", "INT8 quantization", ["quantization"]],
    ["Technique", "block-sparse attention", ["sparse attention"]],
    ["Technique", "dynamic sparse attention", ["sparse attention"]],
    ["Technique", "structured pruning", ["pruning"]],
    ["Technique", "Multi-Head Latent Attention", ["attention"]],
    ["Technique", "W4A8", ["quantization"]],
    ["Technique", "video LLM", ["large language model"]],
    ["Model", "Llama-3.2-1B", ["Llama 3.2"]],
    ["Model", "Llama 3.2", ["Llama 3"]],
    ["Model", "ResNet-50", ["ResNet"]],
    ["Model", "YOLOv8n", ["YOLOv8"]],
    ["Model", "ViT-B/16", ["Vision Transformer"]],
    ["Model", "Zebra-7B", ["Zebra"]],
    ["Benchmark", "ImageNet-1k", ["ImageNet"]],
    ["Benchmark", "CIFAR-10-C", ["CIFAR-10"]],
    ["Metric", "TTFT", ["latency"]],
    ["Metric", "top-1 accuracy", ["accuracy"]],
    ["Metric", "prefill throughput", ["throughput"]],
    ["Metric", "pass@10", ["pass@k"]],
    ["Task", "3D object detection", ["object detection"]],
    ["Hardware", "mobile GPU", ["GPU", "mobile device"]],
    ["Hardware", "heterogeneous GPU cluster", ["GPU cluster"]],
  ])("%s %s: %j", (type, name, expected) => {
    expect(parents(type, name)).toEqual(expected);
  });

  it.each<[EntityType, string]>([
    ["Technique", "SDQ-LLM"],
    ["Technique", "FlexGen"],
    ["Metric", "accuracy loss"],
    ["Metric", "power, performance, and area"],
    ["Model", "Zebra"],
    ["Software", "PyTorch Lightning"],
  ])("says nothing of %s %s", (type, name) => {
    expect(parents(type, name)).toEqual([]);
  });
});

describe("hardwareTerms", () => {
  const terms = new Map(hardwareTerms().map((term) => [term.term, term]));

  it("gives class and maker, from above where a row has none", () => {
    expect(terms.get("A100")).toEqual({ term: "A100", deviceClass: "GPU", vendor: "NVIDIA" });
    expect(terms.get("Alveo U280")).toEqual({ term: "Alveo U280", deviceClass: "FPGA", vendor: "AMD" });
    expect(terms.get("PIM")).toMatchObject({ deviceClass: "PIM" });
    expect(terms.get("graphics processing unit")).toMatchObject({ deviceClass: "GPU", vendor: null });
  });
});
