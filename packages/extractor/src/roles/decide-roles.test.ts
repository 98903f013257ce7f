import { type EntityType, ROLES } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { ALLOWED } from "./allowed-roles.ts";
import type { TypedEntity } from "./contract.ts";
import { createRoleDecider } from "./decide-roles.ts";

const decide = createRoleDecider();

/** Roles by name of the listed entities in a paper. */
function roles(title: string, abstract: string, listed: readonly (readonly [string, EntityType])[]) {
  const text = `${title}\n${abstract}`;
  const entities = listed.map(([name, type]): TypedEntity => {
    const mentions = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      mentions.push({ start: at, end: at + name.length, text: name });
    return { name, type, mentions, confidence: 0.9, rule: "test" };
  });
  const input = { text, sentences: splitSentences(text, title.length), tokens: tokenize(text), entities };
  return { input, decided: decide(input) };
}

const TITLE = "FlashPipe: Accelerating LLM Inference on FPGAs";
const ABSTRACT = `Large language models need much memory. Existing accelerators such as FlightLLM suffer from low
utilization. In this paper, we propose FlashPipe, an accelerator that combines speculative decoding with a systolic
array. We implement FlashPipe on the Xilinx Alveo U280 and evaluate it with Llama-2-7B on WikiText-2. FlashPipe reduces
latency by 2.4x and outperforms vLLM by 1.8x in throughput.`.replaceAll("\n", " ");

describe("createRoleDecider", () => {
  it("tells what is proposed, run on, measured on, compared with and reported", () => {
    const { decided } = roles(TITLE, ABSTRACT, [
      ["FlashPipe", "Technique"],
      ["speculative decoding", "Technique"],
      ["Xilinx Alveo U280", "Hardware"],
      ["Llama-2-7B", "Model"],
      ["WikiText-2", "Benchmark"],
      ["vLLM", "Software"],
      ["latency", "Metric"],
      ["throughput", "Metric"],
      ["LLM Inference", "Task"],
    ]);
    expect(Object.fromEntries(decided.map((e) => [e.name, e.role]))).toEqual({
      FlashPipe: "proposed",
      "speculative decoding": "used",
      "Xilinx Alveo U280": "runs_on",
      "Llama-2-7B": "evaluated_on",
      "WikiText-2": "evaluated_on",
      vLLM: "compared",
      latency: "reported",
      throughput: "reported",
      "LLM Inference": "addressed",
    });
  });

  it("changes nothing but the role, keeps the order and gives the same twice", () => {
    const { input, decided } = roles(TITLE, ABSTRACT, [
      ["vLLM", "Software"],
      ["FlashPipe", "Technique"],
    ]);
    expect(decided.map(({ role: _, ...rest }) => rest)).toEqual(input.entities);
    expect(decide(input)).toEqual(decided);
  });

  it("keeps to the roles that a type can have, wherever the mentions stand", () => {
    const types = fc.constantFrom<EntityType>(
      "Technique",
      "Hardware",
      "Model",
      "Benchmark",
      "Metric",
      "Software",
      "Task",
    );
    const word = fc.constantFrom("FlashPipe", "vLLM", "latency", "FPGAs", "Llama-2-7B", "memory");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, types), { maxLength: 8 }), (listed) => {
        for (const { type, role } of roles(TITLE, ABSTRACT, listed).decided)
          expect(ALLOWED.get(type)?.[ROLES.indexOf(role)]).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("adds of the doubtful ones what is proposed, in the order of the text", () => {
    const { input } = roles(TITLE, ABSTRACT, [
      ["speculative decoding", "Technique"],
      ["latency", "Metric"],
    ]);
    const more = roles(TITLE, ABSTRACT, [
      ["FlashPipe", "Technique"],
      ["low utilization", "Technique"],
    ]);
    const doubtful = more.input.entities.map((entity) => ({ ...entity, confidence: 0.3 }));
    const decided = decide({ ...input, doubtful });
    expect(decided.map((e) => e.name)).toEqual(["FlashPipe", "speculative decoding", "latency"]);
    expect(decided[0]?.role).toBe("proposed");
    expect(decided.slice(1)).toEqual(decide(input));
  });
  it("takes papers without an abstract, and without entities", () => {
    expect(roles("", "", []).decided).toEqual([]);
    expect(roles("FlashPipe: Fast", "", [["FlashPipe", "Technique"]]).decided).toHaveLength(1);
  });
});
