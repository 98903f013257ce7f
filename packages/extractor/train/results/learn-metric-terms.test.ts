import { describe, expect, it } from "vitest";
import { decodeMetricTerms, encodeMetricTerms } from "../../src/results/metric-terms.ts";
import type { GoldPaper } from "../gold.ts";
import { learnMetricTerms } from "./learn-metric-terms.ts";

const paper = (name: string, ...mentions: string[]): GoldPaper => ({
  id: name,
  title: "",
  abstract: "",
  entities: [{ name, type: "Metric", role: "reported", mentions }],
  results: [],
});
const terms = learnMetricTerms([
  paper("speedup", "faster", "speed-up"),
  paper("speedup", "faster"),
  paper("latency", "latency"),
  paper("latency", "latencies"),
  paper("oddness", "oddness"),
  paper("efficiency", "efficiency"),
  paper("efficiency", "efficiency"),
]);

describe("learnMetricTerms", () => {
  it("keeps forms of several papers, with the name that they stand for", () => {
    expect(terms.get("faster")).toBe("speedup");
    expect(terms.get("latency")).toBe("");
    expect(terms.has("oddness")).toBe(false);
  });

  it("leaves vague words out", () => {
    expect(terms.has("efficiency")).toBe(false);
  });

  it("is written and read back as it was", () => {
    expect(decodeMetricTerms(encodeMetricTerms(terms))).toEqual(terms);
  });
});
