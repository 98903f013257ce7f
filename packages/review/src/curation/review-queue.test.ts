import { projectGraph } from "@lithograph/graph";
import { CanonicalEntity } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { annotatedPapers } from "../testing/annotated-papers.ts";
import { decision } from "../testing/decisions.ts";
import { likelyDuplicates } from "./likely-duplicates.ts";
import { reviewQueue } from "./review-queue.ts";

const entity = (id: string, name: string, aliases: string[] = []) =>
  CanonicalEntity.parse({ id, name, type: "Hardware", aliases, isA: [] });
const pairs = (...entities: CanonicalEntity[]) => likelyDuplicates(entities, 0.72).map(({ a, b }) => [a.name, b.name]);

describe("likelyDuplicates", () => {
  test("finds spelling variants, initials and shared forms", () => {
    expect(pairs(entity("a", "Alveo U280"), entity("b", "Alveo U-280"))).toHaveLength(1);
    expect(pairs(entity("a", "systolic array"), entity("b", "systolic arrays"))).toHaveLength(1);
    expect(pairs(entity("a", "field programmable gate array"), entity("b", "FPGA"))).toHaveLength(1);
    expect(pairs(entity("a", "Tensor Core", ["TC"]), entity("b", "matrix engine", ["TC"]))).toHaveLength(1);
  });

  test("does not ask about things that differ in a word", () => {
    const names = [
      "small language model",
      "large language model",
      "LLM inference",
      "MoE inference",
      "computational cost",
    ];
    expect(pairs(...names.map((name, index) => entity(String(index), name)))).toEqual([]);
    expect(pairs(entity("a", "Xilinx Alveo U280"), entity("b", "Alveo U280"))).toHaveLength(1);
    expect(pairs(entity("a", "Tensor Cores"), entity("b", "TensorCores"))).toHaveLength(1);
  });

  test("never asks about devices that differ in their number", () => {
    expect(
      pairs(entity("a", "A100"), entity("b", "H100"), entity("c", "Alveo U280"), entity("d", "Alveo U250")),
    ).toEqual([]);
  });
});

describe("reviewQueue", () => {
  const sample = annotatedPapers();
  const graph = projectGraph(sample);
  const queue = reviewQueue({ graph, confirmed: new Set(), entries: [] });

  test("puts first what a decision changes most, each with its reason", () => {
    expect(queue.map(({ weight }) => weight)).toEqual(queue.map(({ weight }) => weight).toSorted((a, b) => b - a));
    for (const { reason, entities } of queue) for (const { name } of entities) expect(reason).toContain(`"${name}"`);
    expect(new Set(queue.map(({ kind }) => kind))).toEqual(new Set(["low-confidence", "duplicate"]));
  });

  test("leaves out what was confirmed and what was merged once already", () => {
    const first = queue.find(({ kind }) => kind === "low-confidence");
    const pair = queue.find(({ kind }) => kind === "duplicate")?.entities.map(({ id }) => id) ?? [];
    const entries = [decision(1, { kind: "merge", from: pair.slice(1), into: pair[0] ?? "" })];
    const later = reviewQueue({ graph, confirmed: new Set(first?.entities.map(({ id }) => id)), entries });
    expect(later).not.toContainEqual(first);
    expect(later.some(({ entities }) => entities.map(({ id }) => id).join() === pair.join())).toBe(false);
  });
});
