import { describe, expect, it } from "vitest";
import { align, GoldResult } from "./gold-results.ts";

const gold = (low: number, evidence: string): GoldResult =>
  GoldResult.parse({
    metric: null,
    value: `${low}x`,
    low,
    high: low,
    unit: "x",
    change: "increase",
    qualifier: null,
    subject: null,
    baseline: null,
    benchmark: [],
    hardware: null,
    evidence,
  });
const at = (start: number, low: number) => ({ start, end: start + 2, low, high: low });

describe("align", () => {
  const text = "It gains 2x. Here it gains 2x and 3x.";

  it("takes the number of the evidence sentence", () => {
    expect(align(text, [gold(2, "Here it gains 2x and 3x.")], [at(9, 2), at(27, 2)])).toEqual([1]);
  });

  it("uses every number once, and falls back to another sentence", () => {
    const twice = [gold(2, "It gains 2x."), gold(2, "It gains 2x.")];
    expect(align(text, twice, [at(9, 2), at(27, 2)])).toEqual([0, 1]);
  });

  it("says where there is none", () => {
    expect(align(text, [gold(4, text)], [at(9, 2)])).toEqual([-1]);
  });

  it("reads a slot that is null as an empty list", () => {
    expect(gold(1, text).baseline).toEqual([]);
  });
});
