import { describe, expect, it } from "vitest";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { assembleEntities } from "./assemble.ts";
import type { TokenSpan } from "./candidates.ts";
import type { AcceptedForm } from "./pair-features.ts";
import type { PaperView } from "./paper-view.ts";
import { wordKeys } from "./phrases.ts";

const text = "Fast boards\nThe Xilinx Alveo U280 FPGA is used. An FPGA is small.";
const tokens = tokenize(text);
const view: PaperView = {
  text,
  tokens,
  words: wordKeys(tokens),
  sentences: splitSentences(text, 11),
  sentenceOf: Int32Array.from(tokens, (t) => (t.start > 47 ? 2 : t.start > 11 ? 1 : 0)),
  colon: -1,
  candidates: [],
  partners: new Map(),
  shorts: new Set(),
};
const at = (word: string, from = 0): number => tokens.findIndex((t, i) => i >= from && t.text === word);
const form = (name: string, probability: number, places: TokenSpan[]): AcceptedForm => ({
  candidate: { form: name, key: 1, spans: places, places, best: new Float64Array(7), sum: new Float64Array(7) },
  type: 1,
  probability,
});
const first = at("FPGA");
const board = { from: at("Xilinx"), to: first + 1 };
const short = { from: at("Xilinx"), to: first };

describe("assembleEntities", () => {
  it("gives every entity exact places, the longer of two that overlap, and each form at least one", () => {
    const groups = [[form("xilinx alveo u280", 0.9, [short]), form("xilinx alveo u280 fpga", 0.7, [board])]];
    const [entity] = assembleEntities(view, groups, (p) => p);
    expect(entity).toMatchObject({ name: "Xilinx Alveo U280", type: "Hardware", confidence: 0.9 });
    expect(entity?.mentions.map((m) => m.text)).toEqual(["Xilinx Alveo U280 FPGA", "Xilinx Alveo U280"]);
    for (const m of entity?.mentions ?? []) expect(text.slice(m.start, m.end)).toBe(m.text);
  });

  it("orders entities by first mention and keeps names unique within a type", () => {
    const second = at("FPGA", first + 1);
    const inner = form("fpga", 0.8, [
      { from: first, to: first + 1 },
      { from: second, to: second + 1 },
    ]);
    const twin = form("fpgas", 0.5, [{ from: second, to: second + 1 }]);
    const entities = assembleEntities(view, [[twin], [inner], [form("board", 0.6, [board])]], (p) => p);
    expect(entities.map((e) => e.name)).toEqual(["Xilinx Alveo U280 FPGA", "FPGA"]);
  });

  it.each([
    ["FlashDecoding++: faster. It beats FlashDecoding++, twice.", ["FlashDecoding++", "FlashDecoding++"]],
    ["FlashDecoding+ is fast.", ["FlashDecoding+"]],
    ["FlashDecoding+KV is a sum.", ["FlashDecoding"]],
    ["FlashDecoding + KV is a sum.", ["FlashDecoding"]],
  ])("keeps signs that hang on a name: %s", (said, wanted) => {
    const parts = tokenize(said);
    const places = parts.flatMap((t, i) => (t.text === "FlashDecoding" ? [{ from: i, to: i + 1 }] : []));
    const there = { ...view, text: said, tokens: parts, sentenceOf: new Int32Array(parts.length).fill(1) };
    const [entity] = assembleEntities(there, [[form("flashdecoding", 0.9, places)]], (p) => p);
    expect(entity?.name).toBe(wanted[0]);
    expect(entity?.mentions.map((m) => m.text)).toEqual(wanted);
  });
});
