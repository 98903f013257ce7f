import { describe, expect, it } from "vitest";
import { tokenize } from "../text/tokens.ts";
import { CountsBuilder } from "./counts-table.ts";
import { type AcceptedForm, extraWords, inOrder, pairKey, related } from "./pair-features.ts";
import type { PaperView } from "./paper-view.ts";

const form = (name: string, type = 0): AcceptedForm => ({
  candidate: { form: name, key: 1, spans: [], places: [], best: new Float64Array(7), sum: new Float64Array(7) },
  type,
  probability: 0.9,
});
const none = new CountsBuilder(1).build();
const view: PaperView = {
  text: "",
  tokens: tokenize(""),
  words: new Float64Array(0),
  sentences: [],
  sentenceOf: new Int32Array(0),
  colon: -1,
  candidates: [],
  partners: new Map([
    ["llm", "large language model"],
    ["large language model", "llm"],
  ]),
  shorts: new Set(["llm"]),
};

describe("related", () => {
  it.each([
    ["llm", "large language model"],
    ["llm inference", "large language model inference"],
    ["latency", "inference latency"],
    ["ssm", "state space model"],
    ["quantization", "quantisation"],
  ])("%s and %s may be one", (a, b) => {
    expect(related(view, form(a), form(b), none)).toBe(true);
  });

  it.each([
    ["latency", "throughput"],
    ["gpu", "fpga"],
  ])("%s and %s may not", (a, b) => {
    expect(related(view, form(a), form(b), none)).toBe(false);
  });

  it("takes forms for aliases that annotated papers did", () => {
    const builder = new CountsBuilder(1);
    const [a, b] = [form("faster"), form("speedup")];
    b.candidate.key = 2;
    builder.add(pairKey(1, 2), 0, 3);
    expect(related(view, a, b, builder.build())).toBe(true);
    expect(related(view, a, b, none)).toBe(false);
  });

  it("needs the same type", () => {
    expect(related(view, form("latency"), form("inference latency", 3), none)).toBe(false);
  });
});

describe("inOrder and extraWords", () => {
  it("put the shorter form first and name what the longer has more", () => {
    const [a, b] = inOrder(form("kv cache compression"), form("kv cache"));
    expect(a.candidate.form).toBe("kv cache");
    expect(extraWords(a.candidate, b.candidate)).toEqual(["compression"]);
  });
});
