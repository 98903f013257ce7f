import type { EntityType } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { canonicalName, shownForm } from "./canonical-name.ts";
import { createNode } from "./entity-node.ts";

describe("shownForm", () => {
  it.each<[EntityType, string, string]>([
    ["Technique", "sparse attentions", "sparse attention"],
    ["Technique", "Mixture of Experts", "Mixture of Experts"],
    ["Technique", "Helios", "Helios"],
    ["Hardware", "edge  devices", "edge device"],
    ["Hardware", "GPUs", "GPU"],
    ["Software", "Hugging Face Transformers", "Hugging Face Transformers"],
    ["Task", "radar (RAR) automatic recognition", "radar automatic recognition"],
    ["Metric", "memory accesses", "memory accesses"],
  ])("%s %s: %s", (type, form, shown) => {
    expect(shownForm(type, form)).toBe(shown);
  });
});

describe("canonicalName", () => {
  const name = (
    type: EntityType,
    key: string,
    forms: Record<string, number>,
    names: Record<string, number> = {},
  ): string => {
    const node = createNode(type, key, null);
    for (const [form, papers] of Object.entries(forms)) node.forms.set(form, papers);
    for (const [form, papers] of Object.entries(names)) node.names.set(form, papers);
    return canonicalName(node);
  };

  it("is a full form, not a more frequent short or longer one", () => {
    expect(name("Technique", "prefilltokenequivalent", { PTE: 9, "prefill token equivalents": 2 })).toBe(
      "prefill token equivalent",
    );
    expect(name("Model", "foo7b", { Foo: 5, "Foo-7B": 1 })).toBe("Foo-7B");
  });

  it("is in small letters where papers write a phrase so often enough", () => {
    expect(name("Technique", "zebrarule", { "Zebra Rule": 3, "zebra rule": 1 })).toBe("zebra rule");
    expect(name("Technique", "kalmanfilter", { "Kalman filter": 9, "kalman filter": 1 })).toBe("Kalman filter");
  });

  it("keeps the capitals of a short form", () => {
    expect(name("Technique", "tsm", { TSM: 1, tsm: 1 })).toBe("TSM");
  });

  it("takes capitals for proper names on a tie", () => {
    expect(name("Model", "resnet101", { "Resnet-101": 1, "ResNet-101": 1 })).toBe("ResNet-101");
  });

  it("falls back on the spelled-out name, then on the key", () => {
    expect(name("Task", "largelanguagemodelserving", { "LLM serving": 1 }, { "large language model serving": 1 })).toBe(
      "large language model serving",
    );
    expect(name("Task", "x", {})).toBe("x");
  });
});
