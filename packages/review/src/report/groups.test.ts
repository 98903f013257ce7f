import type { GraphChanges, PaperLink } from "@lithograph/graph";
import { CanonicalEntity, Paper, type Role } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { byHardware, byTechnique } from "./groups.ts";

const entity = (id: string, type: string, more: Partial<CanonicalEntity> = {}) =>
  CanonicalEntity.parse({ id, type, name: id.toUpperCase(), aliases: [], isA: [], ...more });
const link = (id: string, role: Role): PaperLink => ({
  entity: id,
  role,
  name: id,
  mentions: [],
  sentence: "",
  offset: 0,
  confidence: 1,
  rule: "test",
});
const graph = (entities: CanonicalEntity[], papers: Record<string, PaperLink[]>): GraphChanges => ({
  entities,
  papers: Object.entries(papers).map(([id, links]) => ({
    paper: Paper.parse({ id, title: id, abstract: "" }),
    links,
    results: [],
  })),
  removedPapers: [],
});
const told = (groups: ReturnType<typeof byHardware>) =>
  groups.map(({ heading, papers }) => `${heading}: ${papers.map(({ paper }) => paper.id).join(" ")}`);

describe("byTechnique", () => {
  const entities = [
    entity("quantization", "Technique"),
    entity("int8", "Technique", { isA: ["quantization"] }),
    entity("awq", "Technique", { isA: ["quantization"] }),
    entity("moe", "Technique"),
  ];

  test("takes the head of what is proposed, else what is used by most", () => {
    const groups = byTechnique(
      graph(entities, {
        a: [link("int8", "proposed")],
        b: [link("awq", "proposed")],
        c: [link("moe", "used")],
        d: [link("moe", "used")],
        e: [link("gpu", "runs_on")],
      }),
    );
    expect(told(groups)).toEqual(["MOE: c d", "QUANTIZATION: a b", "Other: e"]);
  });
});

describe("byHardware", () => {
  const entities = [
    entity("u280", "Hardware", { deviceClass: "FPGA" }),
    entity("u50", "Hardware", { deviceClass: "FPGA" }),
    entity("a100", "Hardware", { deviceClass: "GPU" }),
  ];

  test("gathers devices of one class, and a paper on two classes stands under both", () => {
    const groups = byHardware(
      graph(entities, {
        a: [link("u280", "runs_on")],
        b: [link("u50", "runs_on"), link("a100", "runs_on")],
        c: [link("a100", "runs_on")],
        d: [link("a100", "mentioned")],
      }),
    );
    expect(told(groups)).toEqual(["FPGA: a b", "GPU: b c", "Other: d"]);
  });
});
