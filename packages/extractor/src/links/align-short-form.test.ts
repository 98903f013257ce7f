import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignShortForm } from "./align-short-form.ts";

const long = (short: string, text: string, whole = false): string | null => {
  const fit = alignShortForm(short, text, whole);
  return fit && text.slice(fit.start);
};

describe("alignShortForm", () => {
  it.each([
    ["LLMs", "we use large language models", "large language models"],
    ["MoE", "the sparse Mixture-of-Experts", "Mixture-of-Experts"],
    ["DVFS", "with dynamic voltage and frequency scaling", "dynamic voltage and frequency scaling"],
    ["EEG", "a seven-channel electroencephalogram", "electroencephalogram"],
    ["LoRA", "cheap Low-Rank Adaptation", "Low-Rank Adaptation"],
    ["2DGS", "use two-dimensional Gaussian splatting", "two-dimensional Gaussian splatting"],
    ["XYZ", "large language models", null],
  ])("finds %s in %j: %s", (short, text, expected) => {
    expect(long(short, text)).toBe(expected);
  });

  it("prefers words that begin with the letters to letters inside words", () => {
    const tight = alignShortForm("SSM", "state space models");
    const loose = alignShortForm("SSM", "systems of some permutations");
    expect(tight?.score).toBeGreaterThan(loose?.score ?? 0);
  });

  it("begins at the first word where it must be whole", () => {
    expect(long("PIM", "for processing in memory", true)).toBe("processing in memory");
    expect(long("PIM", "hardware for processing in memory", true)).toBeNull();
  });

  it("starts at a word that begins with the first letter, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,6}$/), fc.string({ maxLength: 80 }), (short, text) => {
        const fit = alignShortForm(short, text);
        if (fit)
          expect(text.charAt(fit.start).normalize("NFKD").charAt(0).toLowerCase()).toBe(short.charAt(0).toLowerCase());
        if (fit) expect(fit.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
