import { describe, expect, it } from "vitest";
import { AbbreviationTable, sameLongForm } from "./abbreviation-table.ts";
import { nameKey, nameWords } from "./name-key.ts";

const table = (...definitions: [short: string, long: string][]): AbbreviationTable => {
  const all = new AbbreviationTable();
  for (const [short, text] of definitions) {
    all.add({ short: nameKey(short), long: nameKey(text), words: nameWords(text), text });
  }
  return all;
};
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("AbbreviationTable", () => {
  it("gives the long form that nearly all papers give", () => {
    expect(
      table(...times(9, ["PTE", "prefill token equivalent"] as [string, string]), ["PTE", "parallel tree"]).usual(
        "pte",
      ),
    ).toBe("prefilltokenequivalent");
  });

  it("gives none on little or divided evidence", () => {
    expect(table(["PTE", "prefill token equivalent"]).usual("pte")).toBeNull();
    expect(
      table(...times(3, ["PTE", "a b c"] as [string, string]), ...times(3, ["PTE", "d e f"] as [string, string])).usual(
        "pte",
      ),
    ).toBeNull();
    expect(table(...times(9, ["DP", "data parallelism"] as [string, string])).usual("dp")).toBeNull();
  });

  it("counts inflections of one long form together", () => {
    const forms: [string, string][] = [
      ["XRA", "low-rank adaptation"],
      ["XRA", "low-rank adapters"],
      ["XRA", "low-rank adaption"],
    ];
    expect(table(...forms).usual("xra")).not.toBeNull();
  });
});

describe("sameLongForm", () => {
  it.each([
    ["convolution neural network", "convolutional neural network", true],
    ["quantized-aware training", "quantization-aware training", true],
    ["state space model", "structured state space model", false],
    ["homogeneous system", "heterogeneous system", false],
    ["level 1 cache", "level 2 cache", false],
  ])("%s / %s: %s", (a, b, same) => {
    expect(sameLongForm(nameWords(a), nameWords(b))).toBe(same);
  });
});
