import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findAbbreviations } from "./abbreviations.ts";

const pairs = (text: string): string[] =>
  findAbbreviations(text).map(({ short, long }) => `${short.text} = ${long.text}`);

describe("findAbbreviations", () => {
  it.each([
    ["We use large language models (LLMs) here.", ["LLMs = large language models"]],
    ["Mixture-of-Experts (MoE) layers", ["MoE = Mixture-of-Experts"]],
    [
      "high-level synthesis (HLS) and field-programmable gate arrays (FPGAs)",
      ["HLS = high-level synthesis", "FPGAs = field-programmable gate arrays"],
    ],
    [
      "We present CODMAS (Collaborative Optimization via a Dialectic Multi-Agent System).",
      ["CODMAS = Collaborative Optimization via a Dialectic Multi-Agent System"],
    ],
    ["Low-Rank Adaptation (LoRA) is cheap.", ["LoRA = Low-Rank Adaptation"]],
    ["the time to first token (TTFT, for short)", ["TTFT = time to first token"]],
    ["resistive RAM (ReRAM) crossbars", ["ReRAM = resistive RAM"]],
    ["processing-in-memory [PIM] devices", ["PIM = processing-in-memory"]],
    ["a filter (blood-brain barrier, BBB) in vessels", ["BBB = blood-brain barrier"]],
    ["3D Gaussian Splatting (3DGS)", ["3DGS = 3D Gaussian Splatting"]],
    ["2,6-diaminopurine (DAP) was used", ["DAP = 2,6-diaminopurine"]],
    [
      "PANTHER: A Programmable Architecture for Neural Network Training Harnessing Energy-efficient ReRAM\nText",
      ["PANTHER = Programmable Architecture for Neural Network Training Harnessing Energy-efficient ReRAM"],
    ],
    ["Reinforcement learning, or RL, is used.", ["RL = Reinforcement learning"]],
    ["key-value (KV) caches", ["KV = key-value"]],
  ])("reads %j", (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it.each([
    "It runs at 200 MHz (95% of peak) and 10 W (3x).",
    "Several devices (e.g., enterprise-grade GPUs) are used.",
    "We use ReRAM (RAM that keeps its state).",
    "The baseline (see Section 2) is slow.",
    "An accelerator (unlike the GPU) of 28 nm.",
    "",
  ])("finds none in %j", (text) => {
    expect(pairs(text)).toEqual([]);
  });

  it("keeps the definition inside its sentence", () => {
    expect(pairs("It uses large models. Language model (LLM) sizes grow.")).toEqual([]);
  });

  it("agrees with the readers of biomedical sentences on most definitions", () => {
    const Line = z.object({ text: z.string(), relations: z.array(z.object({ short: z.string(), long: z.string() })) });
    const lines = readFileSync(new URL("./fixtures/abbreviations.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => Line.parse(JSON.parse(line)));
    const wanted = lines.flatMap(({ text, relations }) =>
      relations.map(({ short, long }) => `${text}|${short} = ${long}`),
    );
    const found = new Set(lines.flatMap(({ text }) => pairs(text).map((pair) => `${text}|${pair}`)));
    const right = wanted.filter((pair) => found.has(pair)).length;
    expect((2 * right) / (wanted.length + found.size)).toBeGreaterThan(0.9);
  });

  it("looks at a bounded part of a text that is all brackets", () => {
    for (const unit of ["(a)", "((((", "aaaa aaaa aaaa (aaaaaaaaaa) ", "x".repeat(300), " ", "[(])"]) {
      const text = unit.repeat(Math.floor(200_000 / unit.length));
      expect(findAbbreviations(text).length).toBeLessThanOrEqual(600);
    }
  });

  it("gives exact offsets on any text", () => {
    const word = fc.oneof(
      fc.constantFrom("(", ")", "[", "]", ", ", ". ", ": ", "MoE", "Mixture", "of", "Experts", "\n"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        for (const { short, long } of findAbbreviations(text)) {
          expect(text.slice(short.start, short.end)).toBe(short.text);
          expect(text.slice(long.start, long.end)).toBe(long.text);
        }
      }),
    );
  });
});
