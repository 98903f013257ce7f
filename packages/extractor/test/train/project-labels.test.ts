import { describe, expect, it } from "vitest";
import { begin, inside, OUTSIDE } from "../../src/entities/labels.ts";
import { tokenize } from "../../src/text/tokens.ts";
import { goldSpans, occurrences, projectLabels } from "../../train/project-labels.ts";

describe("occurrences", () => {
  it.each([
    ["LLMs and LLM, not LLMOps", "LLM", ["LLMs", "LLM"]],
    ["an FPGA-based FPGA", "FPGA", ["FPGA", "FPGA"]],
    ["C++ and C", "C", ["C", "C"]],
    ["scatter", "cat", []],
  ])("in %j of %j", (text, mention, expected) => {
    expect(occurrences(text, mention).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("projectLabels", () => {
  it("labels the longest mention where they nest", () => {
    const text = "T\nA Xilinx FPGA and an FPGA.";
    const tokens = tokenize(text);
    const entity = (name: string) => ({ name, type: "Hardware" as const, role: "used" as const, mentions: [name] });
    const paper = {
      id: "p",
      title: "T",
      abstract: text.slice(2),
      entities: [entity("FPGA"), entity("Xilinx FPGA")],
      results: [],
    };
    const labels = projectLabels(goldSpans(paper, text, tokens), tokens.length);
    const O = OUTSIDE;
    expect([...labels]).toEqual([O, O, begin(1), inside(1), O, O, begin(1), O]);
  });
});
