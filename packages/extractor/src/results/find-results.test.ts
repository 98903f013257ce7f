import type { EvidenceEntity, EvidenceResult } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { createResultFinder } from "./find-results.ts";

const find = createResultFinder();
type Listed = readonly [name: string, type: EvidenceEntity["type"], role: EvidenceEntity["role"]];

const PAPER: readonly Listed[] = [
  ["AccLLM", "Technique", "proposed"],
  ["FlightLLM", "Hardware", "compared"],
  ["Xilinx Alveo U280", "Hardware", "runs_on"],
  ["energy efficiency", "Metric", "reported"],
  ["throughput", "Metric", "reported"],
  ["latency", "Metric", "reported"],
  ["accuracy", "Metric", "reported"],
  ["perplexity", "Metric", "reported"],
  ["ImageNet", "Benchmark", "evaluated_on"],
  ["CIFAR-10", "Benchmark", "evaluated_on"],
];

/** Results of an abstract under the title "AccLLM: …", with those entities that it names. */
function read(abstract: string, listed: readonly Listed[] = PAPER): EvidenceResult[] {
  const title = "AccLLM: Fast Inference";
  const text = `${title}\n${abstract}`;
  const entities = listed.flatMap(([name, type, role]): EvidenceEntity[] => {
    const mentions = [...text.matchAll(new RegExp(name, "gi"))].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      text: m[0],
    }));
    return mentions.length === 0 ? [] : [{ name, type, role, mentions, confidence: 0.9, rule: "test" }];
  });
  return find({ text, sentences: splitSentences(text, title.length), tokens: tokenize(text), entities });
}
const brief = (results: readonly EvidenceResult[]) =>
  results.map((r) => `${r.qualifier ? `${r.qualifier} ` : ""}${r.value} ${r.change} of ${r.metric}`);

describe("createResultFinder", () => {
  it("reads the example of the guidelines with all its slots", () => {
    const evidence =
      "We validate AccLLM on the Xilinx Alveo U280 FPGA, demonstrating a 4.07x energy efficiency and a 2.98x throughput compared to the state-of-the-art work FlightLLM.";
    const [first, second] = read(evidence);
    expect(first).toMatchObject({
      metric: "energy efficiency",
      value: "4.07x",
      low: 4.07,
      high: 4.07,
      unit: "x",
      change: "increase",
      qualifier: null,
      subject: "AccLLM",
      baseline: ["FlightLLM"],
      benchmark: [],
      hardware: "Xilinx Alveo U280",
      evidence,
    });
    expect(second).toMatchObject({ metric: "throughput", value: "2.98x", baseline: ["FlightLLM"] });
  });

  it.each([
    ["AccLLM achieves up to a 2.1x speedup over FlightLLM.", ["up to 2.1x increase of speedup"]],
    ["Experiments show that AccLLM is 3.5$\\times$ faster than FlightLLM.", ["3.5$\\times$ increase of"]],
    ["AccLLM reduces latency by 32% on average.", ["average 32% decrease of latency"]],
    ["AccLLM reaches an accuracy of 93.5% on ImageNet.", ["93.5% absolute of accuracy"]],
    ["AccLLM attains a perplexity of 5.47.", ["5.47 absolute of perplexity"]],
    ["AccLLM improves throughput by 1.5x-3.2x over FlightLLM.", ["1.5x-3.2x increase of throughput"]],
  ])("reads %j", (abstract, expected) => {
    const found = brief(read(abstract));
    expect(found).toHaveLength(expected.length);
    found.forEach((line, i) => {
      expect(line).toContain(expected[i]);
    });
  });

  it("gives each value its own metric where they are named respectively", () => {
    const found = read("AccLLM improves throughput and energy efficiency by 2.5x and 3.1x, respectively.");
    expect(found.map((r) => [r.value, r.metric])).toEqual([
      ["2.5x", "throughput"],
      ["3.1x", "energy efficiency"],
    ]);
  });

  it.each([
    "We train a ResNet-50 with 25 million parameters for 90 epochs with a batch size of 256.",
    "The dataset holds 1,000 images of 16 classes and was collected in 2019.",
    "The weights are stored in 4 bits in 12 layers of width 768.",
    "Transformers are widely used, see Section 3.",
  ])("stays quiet on %j", (abstract) => {
    expect(read(abstract)).toEqual([]);
  });

  it("says where the value stands and keeps to the sentence", () => {
    const text = "AccLLM: Fast Inference\nIt is small. AccLLM reduces latency by 2.4x and energy by 37%. It is new.";
    for (const r of read(text.slice(text.indexOf("\n") + 1))) {
      expect(text.slice(r.start, r.end)).toBe(r.value);
      expect(r.evidence).toBe("AccLLM reduces latency by 2.4x and energy by 37%.");
    }
  });

  it("is exact, bounded and the same twice for any text", () => {
    const piece = fc.constantFrom(
      "AccLLM ",
      "achieves ",
      "3x ",
      "2.5-4x ",
      "$1.2\\times$ ",
      "12% ",
      "latency ",
      "from 3 to 5 ms ",
      "over FlightLLM",
      ". ",
      ", ",
      "and ",
      "9".repeat(400),
      "\u{1f600}",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const abstract = pieces.join("");
        const found = read(abstract);
        expect(read(abstract)).toEqual(found);
        const text = `AccLLM: Fast Inference\n${abstract}`;
        for (const r of found) {
          expect(text.slice(r.start, r.end)).toBe(r.value);
          expect(r.low).toBeLessThanOrEqual(r.high);
          expect(Number.isFinite(r.high)).toBe(true);
          expect(r.confidence).toBeGreaterThanOrEqual(0);
          expect(r.confidence).toBeLessThanOrEqual(1);
          expect(text).toContain(r.evidence);
        }
      }),
      { numRuns: 60 },
    );
  });
});
