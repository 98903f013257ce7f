import { describe, expect, it } from "vitest";
import { cellWords } from "./cell-words.ts";

const node = { $node: "4", labels: ["Entity", "Hardware"], properties: { name: "Alveo U280", papers: 1 } };
const link = { $relationship: "9", type: "RUNS_ON", start: "3", end: "4", properties: {} };

describe("cellWords", () => {
  it.each([
    [null, "null"],
    [true, "true"],
    [4.07, "4.07"],
    ["FPGA", "FPGA"],
    [["a", 1, null], "[a, 1, null]"],
    [node, "(:Entity:Hardware Alveo U280)"],
    [link, "[:RUNS_ON]"],
    [{ $path: [node, link, node] }, "(:Entity:Hardware Alveo U280)–[:RUNS_ON]–(:Entity:Hardware Alveo U280)"],
    [{ a: [1] }, '{"a":[1]}'],
  ])("%o reads as %s", (value, words) => {
    expect(cellWords(value)).toBe(words);
  });
  it("names a paper by its title", () => {
    expect(cellWords({ $node: "1", labels: ["Paper"], properties: { title: "AccLLM" } })).toBe("(:Paper AccLLM)");
  });
});
