import { describe, expect, it } from "vitest";
import { ENERGY } from "../testing/samples.ts";
import { groupName, sortForGroups } from "./group-results.ts";
import { plotFamilies } from "./plot-families.ts";

const throughput = { ...ENERGY, id: "result:2", metric: { id: "metric:throughput", name: "throughput" } };
const nameless = { ...ENERGY, id: "result:3", metric: null, hardware: null, year: null };
const another = { ...throughput, id: "result:4", low: 59.56, high: 59.56 };

describe("grouping", () => {
  it("puts large groups first and what has no name last", () => {
    const sorted = sortForGroups([nameless, ENERGY, throughput, another], "metric");
    expect(sorted.map((result) => groupName(result, "metric"))).toEqual([
      "throughput",
      "throughput",
      "energy efficiency",
      "No metric named",
    ]);
  });
  it("keeps the order where nothing is grouped", () => {
    expect(sortForGroups([nameless, ENERGY], "none")).toEqual([nameless, ENERGY]);
    expect(groupName(ENERGY, "none")).toBeNull();
  });
  it("names all benchmarks of a result", () => {
    const both = {
      ...ENERGY,
      benchmark: [
        { id: null, name: "C4" },
        { id: null, name: "WikiText-2" },
      ],
    };
    expect(groupName(both, "benchmark")).toBe("C4, WikiText-2");
    expect(groupName(ENERGY, "benchmark")).toBe("No benchmark named");
  });
});

describe("plotFamilies", () => {
  it("never puts two metrics, units or kinds of change on one axis", () => {
    const percent = { ...throughput, id: "result:5", unit: "%" };
    const families = plotFamilies([ENERGY, throughput, another, percent], "year");
    expect(families.map((family) => [family.name, family.results.length])).toEqual([
      ["increase of throughput, ×", 2],
      ["increase of energy efficiency, ×", 1],
      ["increase of throughput, %", 1],
    ]);
  });
  it("leaves out what has no place on the other axis", () => {
    expect(plotFamilies([nameless], "year")).toEqual([]);
    expect(plotFamilies([nameless], "hardware")).toEqual([]);
  });
});
