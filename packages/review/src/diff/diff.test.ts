import { describe, expect, test } from "vitest";
import { exportData } from "../export/export-data.ts";
import { annotatedPapers, type Sample } from "../testing/annotated-papers.ts";
import { changedExtraction } from "../testing/changed-extraction.ts";
import { type DecisionBody, decision } from "../testing/decisions.ts";
import { BundleDiff } from "./bundle-diff.ts";
import { diffBundles } from "./diff-bundles.ts";
import { formatDiff } from "./format-diff.ts";

const sample = annotatedPapers();
const side = (from: Sample, ...bodies: DecisionBody[]) =>
  exportData({
    ...from,
    curation: bodies.map((body, index) => decision(index + 1, body)),
    collections: [],
    extractor: "1",
  });
const first = side(sample);
const text = (diff: BundleDiff) => [...formatDiff(diff)].join("");
const ACCLLM = "accllm-accelerating-long-context-llm-inference-via";

describe("diffBundles", () => {
  test("finds nothing between a bundle and itself", () => {
    const diff = diffBundles(first, side(sample));
    expect(text(diff)).toBe("Nothing is different.\n");
    expect(diff.overlay.edges).toEqual({ added: [], gone: [], changed: [] });
  });

  test("is its own mirror image", () => {
    const other = side(changedExtraction(sample));
    const [there, back] = [diffBundles(first, other), diffBundles(other, first)];
    expect(BundleDiff.parse(there)).toEqual(there);
    for (const part of ["papers", "entities", "links", "results"] as const) {
      expect(there[part].added).toEqual(back[part].gone);
      expect(there[part].changed.map(({ id }) => id)).toEqual(back[part].changed.map(({ id }) => id));
    }
    expect(there.links.added.length).toBeGreaterThan(0);
    expect(there.overlay.nodes.added).toEqual(back.overlay.nodes.gone);
  });

  test("tells of a paper that came with all that it says", () => {
    const less = side({ ...sample, papers: sample.papers.filter(({ id }) => id !== ACCLLM) });
    const diff = diffBundles(less, first);
    expect(diff.papers.added.map(({ id }) => id)).toEqual([ACCLLM]);
    expect(diff.entities.added.map(({ id }) => id)).toContain("hardware:xilinx-alveo-u280");
    expect(diff.results.added.map(({ paper }) => paper)).toEqual([ACCLLM, ACCLLM]);
    expect(text(diff)).toMatch(/papers: 1 added, 0 gone, 0 changed\n {2}\+ AccLLM/);
    expect(diff.overlay.edges.added).toContain("technique:accllm RUNS_ON hardware:xilinx-alveo-u280");
  });

  test("tells of decisions: a name, a role", () => {
    const target = { paper: ACCLLM, name: "FPGA", type: "Hardware" } as const;
    const decided = side(
      sample,
      { kind: "rename", entity: "hardware:gh200", name: "NVIDIA GH200" },
      { kind: "role", target, role: "mentioned" },
    );
    const diff = diffBundles(first, decided);
    expect(diff.entities.changed).toMatchObject([
      {
        id: "hardware:gh200",
        changes: [{ field: "name", before: "GH200", after: "NVIDIA GH200" }, { field: "aliases" }],
      },
    ]);
    expect(diff.links.changed).toMatchObject([
      { paper: ACCLLM, entity: "hardware:fpga", changes: [{ field: "role", after: "mentioned" }] },
    ]);
  });

  test("lets no title speak to the terminal", () => {
    const [paper, ...others] = sample.papers;
    if (paper === undefined) throw new Error("no papers");
    const evil = side({ ...sample, papers: [{ ...paper, title: "\u001b[2J\u0007evil\n+ forged" }, ...others] });
    const told = text(diffBundles(first, evil));
    expect(told).toContain("evil");
    for (const bad of ["\u001b", "\u0007", "\n+ forged"]) expect(told).not.toContain(bad);
  });
});
