import { describe, expect, it } from "vitest";
import { CurationEntry, CypherAnswer, Paper, PaperEvidence, paperText, ROLE_RELATIONSHIP, ROLES } from "./index.ts";

const paper = {
  id: "accllm",
  title: "AccLLM: Accelerating Long-Context LLM Inference",
  abstract: "We validate AccLLM on the Xilinx Alveo U280 FPGA.",
};

describe("PaperEvidence", () => {
  it("accepts what the extractor writes and keeps it as it is", () => {
    const text = paperText(paper);
    const start = text.indexOf("Xilinx");
    const evidence = {
      id: paper.id,
      entities: [
        {
          name: "Xilinx Alveo U280",
          type: "Hardware",
          role: "runs_on",
          mentions: [{ start, end: start + 17, text: text.slice(start, start + 17) }],
          confidence: 0.9,
          rule: "test",
        },
      ],
      results: [],
    };
    expect(PaperEvidence.parse(evidence)).toEqual(evidence);
  });

  it.each([
    [
      "an entity without mention",
      { name: "x", type: "Hardware", role: "runs_on", mentions: [], confidence: 1, rule: "r" },
    ],
    [
      "an unknown type",
      {
        name: "x",
        type: "Gadget",
        role: "used",
        mentions: [{ start: 0, end: 1, text: "x" }],
        confidence: 1,
        rule: "r",
      },
    ],
    [
      "a confidence above 1",
      {
        name: "x",
        type: "Task",
        role: "used",
        mentions: [{ start: 0, end: 1, text: "x" }],
        confidence: 1.2,
        rule: "r",
      },
    ],
  ])("refuses %s", (_, entity) => {
    expect(PaperEvidence.safeParse({ id: "p", entities: [entity], results: [] }).success).toBe(false);
  });
});

describe("Paper", () => {
  it("fills what a source leaves out", () => {
    expect(Paper.parse(paper)).toMatchObject({ authors: [], year: null, doi: null, origins: [] });
  });

  it("bounds the size of a text", () => {
    expect(Paper.safeParse({ ...paper, abstract: "x".repeat(200_001) }).success).toBe(false);
  });
});

describe("relationships", () => {
  it("has one of its own for each role", () => {
    expect(new Set(ROLES.map((role) => ROLE_RELATIONSHIP[role])).size).toBe(ROLES.length);
  });
});

describe("CurationEntry", () => {
  const head = { id: "1", at: "2026-01-01T00:00:00Z", by: null, reason: "same device" };

  it("tells the kinds apart", () => {
    const entry = CurationEntry.parse({ ...head, kind: "merge", from: ["hardware:u280"], into: "hardware:alveo-u280" });
    expect(entry.kind).toBe("merge");
  });

  it("refuses a merge of nothing", () => {
    expect(CurationEntry.safeParse({ ...head, kind: "merge", from: [], into: "x" }).success).toBe(false);
  });
});

describe("CypherAnswer", () => {
  it("takes nested values and refuses what is no JSON", () => {
    const answer = {
      columns: ["n"],
      rows: [[{ $node: "1", labels: ["Paper"], properties: { year: 2025 } }]],
      truncated: false,
      elapsedMs: 1.5,
    };
    expect(CypherAnswer.parse(answer)).toEqual(answer);
    expect(CypherAnswer.safeParse({ ...answer, rows: [[undefined]] }).success).toBe(false);
  });
});
