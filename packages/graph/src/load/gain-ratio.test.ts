import { describe, expect, it } from "vitest";
import { gainRatio, higherIsBetter } from "./gain-ratio.ts";

const gain = (high: number, unit: string | null, change: string, metric: string | null) =>
  gainRatio({ low: high, high, unit, change, metric: metric === null ? null : { words: metric } });

describe("gainRatio", () => {
  it("takes a factor as it is", () => {
    expect(gain(4.07, "x", "increase", "energy efficiency")).toBe(4.07);
  });

  it("turns percentages of more and of less into factors", () => {
    expect(gain(25, "%", "increase", "throughput")).toBe(1.25);
    expect(gain(75, "%", "decrease", "energy")).toBe(4);
  });

  it("is nothing for plain values, for other units and for what got worse", () => {
    expect(gain(97, "%", "absolute", "accuracy")).toBeNull();
    expect(gain(2, "points", "increase", "accuracy")).toBeNull();
    expect(gain(3, "%", "decrease", "accuracy")).toBeNull();
    expect(gain(100, "%", "decrease", "latency")).toBeNull();
  });
});

describe("higherIsBetter", () => {
  it("tells by the metric's words, and does not guess", () => {
    expect(higherIsBetter("memory footprint")).toBe(false);
    expect(higherIsBetter("energy efficiency")).toBe(true);
    expect(higherIsBetter("batch")).toBeNull();
    expect(higherIsBetter(null)).toBeNull();
  });
});
