import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricDirection } from "./metrics.ts";

describe("metricDirection", () => {
  it.each([
    ["accuracy", "higher"],
    ["top-1 accuracy", "higher"],
    ["throughput", "higher"],
    ["tokens per second", "higher"],
    ["energy efficiency", "higher"],
    ["speedup", "higher"],
    ["pass@1", "higher"],
    ["mAP50-95", "higher"],
    ["PSNR", "higher"],
    ["Kendall's Tau", "higher"],
    ["memory bandwidth", "higher"],
    ["attack success rate", "higher"],
    ["cache hit rate", "higher"],
    ["FLOPS", "higher"],
    ["FLOP/s", "higher"],
    ["latency", "lower"],
    ["p99 latency", "lower"],
    ["TTFT", "lower"],
    ["Time-To-First-Token", "lower"],
    ["perplexity", "lower"],
    ["word error rate", "lower"],
    ["FLOPs", "lower"],
    ["GFLOPs", "lower"],
    ["number of parameters", "lower"],
    ["memory footprint", "lower"],
    ["energy per inference", "lower"],
    ["energy-delay product", "lower"],
    ["FID", "lower"],
    ["accuracy loss", "lower"],
    ["GPU hours", "lower"],
    ["vocabulary size", null],
    ["learning rate", null],
    ["bit-width", null],
    ["", null],
  ])("says of %s: %s", (name, direction) => {
    expect(metricDirection(name)).toBe(direction);
  });

  it("does not mind case, hyphens and space", () => {
    const parts = fc.constantFrom("memory usage", "decoding latency", "area efficiency", "success rate");
    fc.assert(
      fc.property(parts, fc.constantFrom(" ", "-", "_", "  "), fc.boolean(), (name, gap, upper) => {
        const written = name.replace(" ", gap);
        expect(metricDirection(upper ? written.toUpperCase() : written)).toBe(metricDirection(name));
      }),
    );
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect([null, "higher", "lower"]).toContain(metricDirection(name));
      }),
    );
  });

  it("is not misled by names that objects have of themselves", () => {
    expect(metricDirection("constructor")).toBeNull();
    expect(metricDirection("toString")).toBeNull();
  });
});
