import { describe, expect, it } from "vitest";
import { tokenize } from "../text/tokens.ts";
import { outsideField } from "./field.ts";
import type { WordTable } from "./word-table.ts";

const words: WordTable = new Map(
  ["training", "large", "models", "needs", "fast", "memory"].map((w) => [
    w,
    { documents: 5000, capital: 0, clusters: [0, 0, 0] },
  ]),
);
const outside = (text: string, times: number): number => outsideField(tokenize(`${text} `.repeat(times)), words);

describe("outsideField", () => {
  it("is 0 for words of the field and 1 for strange ones", () => {
    expect(outside("training large models needs fast memory", 20)).toBe(0);
    expect(outside("biliary obstruction palliation catheter", 20)).toBe(1);
  });

  it("grows with the share of strange words", () => {
    const some = outside("training large models needs fast memory biliary", 30);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(outside("training large models biliary", 30));
  });

  it("does not judge by a few words or by names", () => {
    expect(outside("biliary", 1)).toBe(0);
    expect(outside("AccLLM FlightLLM GPT 4", 40)).toBe(0);
  });
});
