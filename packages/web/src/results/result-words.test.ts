import type { ResultView } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { ENERGY as energy } from "../testing/samples.ts";
import { changeWords, comparisonKey, comparisonWarnings, qualifierWords, valueWords } from "./result-words.ts";

describe("valueWords", () => {
  it.each([
    [{ low: 4.07, high: 4.07, unit: "x", change: "increase" }, "4.07×"],
    [{ low: 1.5, high: 2.1, unit: "x", change: "increase" }, "1.5–2.1×"],
    [{ low: 3.03, high: 3.03, unit: "%", change: "increase" }, "+3.03%"],
    [{ low: 40, high: 40, unit: "%", change: "decrease" }, "−40%"],
    [{ low: 0.1, high: 0.1, unit: "GPU-days", change: "absolute" }, "0.1 GPU-days"],
    [{ low: 12_500, high: 12_500, unit: null, change: "absolute" }, "12,500"],
  ] as const)("writes %o as %s", (value, words) => {
    expect(valueWords(value)).toBe(words);
  });
});

describe("changeWords", () => {
  it("says whether lower is better", () => {
    expect(changeWords({ change: "decrease", higherIsBetter: false })).toBe("lower, better");
    expect(changeWords({ change: "decrease", higherIsBetter: true })).toBe("lower, worse");
    expect(changeWords({ change: "absolute", higherIsBetter: false })).toBe("lower is better");
  });
  it("claims nothing that is not known", () => {
    expect(changeWords({ change: "increase", higherIsBetter: null })).toBe("higher");
    expect(changeWords({ change: "absolute", higherIsBetter: null })).toBeNull();
  });
});

describe("qualifierWords", () => {
  it("reads as a person would say it", () => {
    expect(qualifierWords("approximately")).toBe("about");
    expect(qualifierWords(null)).toBe("");
  });
});

describe("comparisons", () => {
  const throughput = { ...energy, id: "result:2", metric: { id: "metric:throughput", name: "throughput" } };
  it("do not mix metrics or baselines", () => {
    expect(comparisonKey(energy)).not.toBe(comparisonKey(throughput));
    expect(comparisonKey(energy)).not.toBe(comparisonKey({ ...energy, baseline: [{ id: null, name: "GPU" }] }));
    expect(comparisonKey(energy)).toBe(comparisonKey({ ...energy, id: "result:3", low: 2, high: 2 }));
  });
  it("warn of other baselines and of peaks among plain values", () => {
    const other: ResultView = { ...energy, baseline: [{ id: null, name: "vLLM" }], qualifier: "up to" };
    expect(comparisonWarnings([energy, other])).toEqual(["different baselines", "some are peaks (“up to”)"]);
  });
  it("warn of nothing where there is nothing to compare", () => {
    expect(comparisonWarnings([energy])).toEqual([]);
    expect(comparisonWarnings([energy, { ...energy, low: 3, high: 3 }])).toEqual([]);
  });
});
