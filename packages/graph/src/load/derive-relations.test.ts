import { describe, expect, it } from "vitest";
import { deriveRelations } from "./derive-relations.ts";
import type { Skeleton } from "./load-target.ts";

const links = (paper: string, ...named: [string, Skeleton["links"][number]["role"], number][]) =>
  named.map(([entity, role, confidence]) => ({ paper, entity, role, confidence }));

const skeleton: Skeleton = {
  entities: [
    { id: "t", type: "Technique" },
    { id: "u", type: "Technique" },
    { id: "h", type: "Hardware" },
    { id: "s", type: "Software" },
    { id: "b", type: "Benchmark" },
  ],
  papers: [
    { id: "1", year: 2020 },
    { id: "2", year: 2024 },
  ],
  isA: [],
  links: [
    ...links("2", ["t", "proposed", 0.9], ["h", "runs_on", 0.5]),
    ...links(
      "1",
      ["t", "used", 0.8],
      ["u", "proposed", 0.7],
      ["s", "used", 0.6],
      ["b", "evaluated_on", 1],
      ["h", "runs_on", 0.9],
    ),
  ],
  results: [
    {
      ...{
        id: "r",
        paper: "2",
        value: "3x",
        low: 3,
        high: 3,
        unit: "x",
        change: "increase",
        confidence: 0.8,
        ratio: 3,
      },
      ...{ metric: "speedup", subjectId: "t", baselineIds: ["u", ""], hardwareId: "h" },
    },
  ],
};
const edge = (type: string, source: string, target: string) =>
  deriveRelations(skeleton).find((one) => one.type === type && one.source === source && one.target === target);

describe("deriveRelations", () => {
  it("lets what is proposed or used run on what the paper runs on", () => {
    expect(edge("RUNS_ON", "t", "h")?.properties).toEqual({
      ...{ papers: 2, evidence: ["1", "2"], confidence: 0.8, year: 2022, newest: 2024 },
      ...{ bestResult: "r", bestMetric: "speedup", bestValue: "3x", bestRatio: 3 },
    });
    expect(edge("RUNS_ON", "s", "h")).toBeUndefined();
  });

  it("carries what a paper says of what it proposes, not of what it uses", () => {
    expect(edge("EVALUATES_ON", "u", "b")?.properties.papers).toBe(1);
    expect(edge("EVALUATES_ON", "t", "b")).toBeUndefined();
  });

  it("lets a subject outperform the baselines that are entities", () => {
    expect(edge("OUTPERFORMS", "t", "u")).toMatchObject({
      key: "speedup x",
      properties: { metric: "speedup", high: 3 },
    });
    expect(deriveRelations(skeleton).filter(({ type }) => type === "OUTPERFORMS")).toHaveLength(1);
  });

  it("does not depend on the order of links", () => {
    const turned = { ...skeleton, links: skeleton.links.toReversed() };
    expect(deriveRelations(turned)).toEqual(deriveRelations(skeleton));
  });
});
