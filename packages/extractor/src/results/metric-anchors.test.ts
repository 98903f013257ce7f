import { describe, expect, it } from "vitest";
import type { TypedEntity } from "../roles/contract.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { metricAnchors } from "./metric-anchors.ts";
import { type MetricTerms, mayBegin } from "./metric-terms.ts";

const terms: MetricTerms = new Map([
  ["faster", "speedup"],
  ["latency", ""],
  ["memory usage", ""],
  ["fp", "throughput"],
]);

function anchors(abstract: string, metrics: readonly string[] = []): [string | null, string[]][] {
  const text = `T\n${abstract}`;
  const entities = metrics.map((name): TypedEntity => {
    const start = text.indexOf(name);
    return {
      name,
      type: "Metric",
      mentions: [{ start, end: start + name.length, text: name }],
      confidence: 1,
      rule: "t",
    };
  });
  const found = metricAnchors(text, tokenize(text), splitSentences(text, 1), new Set([1]), entities, terms);
  return found.map(({ name, view }) => [name, view.mentions.map((m) => text.slice(m.start, m.end))]);
}

describe("metricAnchors", () => {
  it("gathers the places of a metric that is not listed under the name it stands for", () => {
    expect(anchors("It is 2x faster and has 3x less memory usage; faster still.")).toEqual([
      ["speedup", ["faster", "faster"]],
      ["memory usage", ["memory usage"]],
    ]);
  });

  it("leaves alone what a listed metric covers", () => {
    expect(anchors("It cuts tail latency by 2x.", ["tail latency"])).toEqual([]);
  });

  it("marks vague words as naming nothing", () => {
    expect(anchors("It improves performance by 2x.")).toEqual([[null, ["performance"]]]);
  });

  it("reads the sentences that hold values only", () => {
    expect(anchors("Nothing here. It has a latency of 2 ms.")).toEqual([]);
  });
});

describe("mayBegin", () => {
  it("lets through whatever begins a term, and short words", () => {
    expect(["Faster", "Latency", "memory", "FP", "performance"].map((word) => mayBegin(terms, word))).toEqual(
      new Array(5).fill(true),
    );
    expect(mayBegin(terms, "banana")).toBe(false);
  });
});
