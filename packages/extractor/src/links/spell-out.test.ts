import { describe, expect, it } from "vitest";
import { nameWords } from "./name-key.ts";
import { type LongForm, spellOut } from "./spell-out.ts";

const defined = (short: string, text: string): ReadonlyMap<string, LongForm> =>
  new Map([[short.toLowerCase(), { text, words: nameWords(text) }]]);
const nothing = new Map<string, LongForm>();

describe("spellOut", () => {
  it.each([
    ["LLM inference", "large language model inference"],
    ["MoE-based serving", "Mixture of Experts-based serving"],
    ["Large Language Model (LLM) inference", null],
    ["HBM bandwidth", null],
    ["SSM decoding", null],
    ["LLM", null],
    ["Logic-PIM", null],
    ["llm inference", null],
  ])("spells %s: %s", (name, spelled) => {
    expect(spellOut(name, nothing)).toBe(spelled);
  });

  it("goes by the paper first, in the singular", () => {
    expect(spellOut("SSM decoding", defined("SSM", "state space models"))).toBe("state space model decoding");
    expect(spellOut("LLM inference", defined("LLM", "low-latency microservice"))).toBe(
      "low-latency microservice inference",
    );
  });

  it("keeps the canonical short name of an established long form", () => {
    expect(spellOut("LoRA serving", defined("LoRA", "Low-Rank Adaptation"))).toBeNull();
  });
});
