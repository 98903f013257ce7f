import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentText } from "./segments.ts";

const TEXT = "We validate AccLLM on the Xilinx Alveo U280 FPGA, with 4.07x energy efficiency.";
const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe("segmentText", () => {
  it("marks mentions and values where they stand", () => {
    const segments = segmentText(
      TEXT,
      [
        { ...place("AccLLM"), of: "technique:accllm" },
        { ...place("Xilinx Alveo U280 FPGA"), of: "hardware:alveo-u280" },
      ],
      [place("4.07x")],
    );
    const said = segments.filter(({ mark, result }) => mark !== null || result !== null);
    expect(said.map(({ text, mark, result }) => [text, mark, result])).toEqual([
      ["AccLLM", "technique:accllm", null],
      ["Xilinx Alveo U280 FPGA", "hardware:alveo-u280", null],
      ["4.07x", null, 0],
    ]);
  });

  it("lets the longer of two overlapping mentions win", () => {
    const segments = segmentText(TEXT, [
      { ...place("FPGA"), of: "hardware:fpga" },
      { ...place("Xilinx Alveo U280 FPGA"), of: "hardware:alveo-u280" },
    ]);
    expect(segments.flatMap(({ mark }) => mark ?? [])).toEqual(["hardware:alveo-u280"]);
  });

  it("cuts a value that stands inside of a mention", () => {
    const segments = segmentText(TEXT, [{ ...place("4.07x energy efficiency"), of: "m" }], [place("4.07x")]);
    expect(segments.filter(({ mark }) => mark === "m").map(({ text, result }) => [text, result])).toEqual([
      ["4.07x", 0],
      [" energy efficiency", null],
    ]);
  });

  it("keeps every sign of the text, whatever the places", () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span), fc.array(span), (text, marks, results) => {
        const segments = segmentText(
          text,
          marks.map((mark, of) => ({ ...mark, of })),
          results,
        );
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { start, text: part, mark } of segments) {
          if (mark === null) continue;
          expect(marks[mark]?.start).toBeLessThanOrEqual(start);
          expect(marks[mark]?.end).toBeGreaterThanOrEqual(start + part.length);
        }
      }),
    );
  });
});
