import { type CurationEntry, paperText, resultId } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotatedPapers } from "../testing/annotated-papers.ts";
import { decision } from "../testing/decisions.ts";
import { applyCuration, type Curated } from "./apply-curation.ts";

const sample = annotatedPapers();
const ACCLLM = "accllm-accelerating-long-context-llm-inference-via";
const apply = (...entries: CurationEntry[]) => applyCuration({ ...sample, entries });
const entityOf = (curated: Curated, paper: string, name: string) =>
  curated.evidence.find(({ id }) => id === paper)?.entities.find((entity) => entity.name === name);
const canonicalOf = (curated: Curated, paper: string, name: string) => {
  const index = curated.evidence.find(({ id }) => id === paper)?.entities.findIndex((entity) => entity.name === name);
  return curated.linking.byPaper.get(paper)?.[index ?? -1];
};
const canonical = (curated: Curated, id: string) => curated.linking.entities.find((entity) => entity.id === id);

describe("applyCuration", () => {
  test("gives back what it was given where nothing was decided", () => {
    const curated = apply();
    expect(curated.evidence).toEqual(sample.evidence);
    expect(curated.linking).toEqual(sample.linking);
    expect(curated.conflicts).toEqual([]);
  });

  test("merges: evidence, forms and taxonomy go to the one that stays", () => {
    const curated = apply(decision(1, { kind: "merge", from: ["hardware:ddr-dram"], into: "hardware:dram" }));
    expect(canonical(curated, "hardware:ddr-dram")).toBeUndefined();
    expect(canonical(curated, "hardware:dram")?.aliases).toContain("DDR DRAM");
    expect(canonicalOf(curated, "sambanova-sn40l-scaling-the-ai-memory-wall", "DDR DRAM")).toBe("hardware:dram");
  });

  test("makes one of two entities of one paper that were merged, and its results speak of that one", () => {
    const paper = "streamdiffusion-a-pipeline-level-solution-for-real";
    const curated = apply(decision(1, { kind: "merge", from: ["hardware:rtx4090"], into: "hardware:rtx3060" }));
    const entities = curated.evidence.find(({ id }) => id === paper)?.entities ?? [];
    const left = entities.filter(({ name }) => name === "RTX4090" || name === "RTX3060");
    expect(left).toHaveLength(1);
    expect(left[0]?.mentions.map(({ text }) => text).sort()).toEqual(expect.arrayContaining(["RTX3060", "RTX4090"]));
    const devices = new Set(curated.evidence.find(({ id }) => id === paper)?.results.map(({ hardware }) => hardware));
    expect([...devices].filter((name) => name !== null)).toEqual([left[0]?.name]);
  });

  test("renames without changing the id, and refuses a name that is taken", () => {
    const entry = decision(1, { kind: "rename", entity: "hardware:gh200", name: "NVIDIA GH200" });
    expect(canonical(apply(entry), "hardware:gh200")).toMatchObject({
      name: "NVIDIA GH200",
      aliases: expect.arrayContaining(["GH200"]),
    });
    const taken = apply(decision(1, { kind: "rename", entity: "hardware:gh200", name: "H100" }));
    expect(taken.conflicts).toMatchObject([{ kind: "taken", applied: false }]);
    expect(canonical(taken, "hardware:gh200")?.name).toBe("GH200");
  });

  test("retypes with the role that the new type can have, and later decisions may use the old id", () => {
    const curated = apply(
      decision(1, { kind: "retype", entity: "hardware:cpu-gpu-coupled-architecture", type: "Technique" }),
      decision(2, { kind: "rename", entity: "hardware:cpu-gpu-coupled-architecture", name: "coupled architecture" }),
    );
    const id = "technique:cpu-gpu-coupled-architecture";
    expect(canonical(curated, id)).toMatchObject({
      name: "coupled architecture",
      type: "Technique",
      deviceClass: null,
    });
    const entity = entityOf(
      curated,
      "characterizing-and-optimizing-llm-inference-workloads-on",
      "CPU-GPU coupled architecture",
    );
    expect(entity).toMatchObject({ type: "Technique" });
    expect(entity?.role).not.toBe("runs_on");
  });

  test("splits the mentions of a form off into an entity of their own", () => {
    const curated = apply(
      decision(1, {
        kind: "split",
        entity: "hardware:xilinx-alveo-u280",
        forms: ["Xilinx Alveo U280 FPGA"],
        name: "U280 card",
      }),
    );
    expect(canonical(curated, "hardware:u280-card")).toMatchObject({ type: "Hardware", isA: ["hardware:fpga"] });
    const here = curated.evidence.find(({ id }) => id === ACCLLM);
    const ids = curated.linking.byPaper.get(ACCLLM) ?? [];
    const split = here?.entities
      .filter((_, index) => ids[index] === "hardware:u280-card")
      .flatMap(({ mentions }) => mentions);
    expect(split?.map(({ text }) => text)).toEqual(["Xilinx Alveo U280 FPGA"]);
  });

  test("takes a rejected entity out of every paper and moves what stood below it up", () => {
    const curated = apply(decision(1, { kind: "reject", target: { entity: "hardware:fpga" } }));
    expect(canonical(curated, "hardware:fpga")).toBeUndefined();
    expect(canonical(curated, "hardware:xilinx-alveo-u280")?.isA).toEqual([]);
    expect(curated.evidence.flatMap(({ entities }) => entities).some(({ name }) => name === "FPGA")).toBe(false);
  });

  test("adds what a person read, at every place where the words stand", () => {
    const curated = apply(
      decision(1, { kind: "add", paper: ACCLLM, name: "LLM", type: "Task", role: "addressed", quote: null }),
    );
    const added = entityOf(curated, ACCLLM, "LLM");
    const paper = sample.papers.find(({ id }) => id === ACCLLM);
    expect(added?.mentions.length).toBeGreaterThan(0);
    for (const { start, end, text } of added?.mentions ?? []) {
      expect(paper && paperText(paper).slice(start, end)).toBe(text);
      expect(text).toBe("LLM");
    }
  });

  test("says what it could not do", () => {
    const curated = apply(
      decision(1, { kind: "add", paper: ACCLLM, name: "Cerebras", type: "Hardware", role: "used", quote: null }),
      decision(2, { kind: "merge", from: ["hardware:nowhere"], into: "hardware:gpu" }),
      decision(3, { kind: "role", target: { paper: "no-paper", name: "GPU", type: "Hardware" }, role: "used" }),
      decision(4, { kind: "undo", entry: "nothing" }),
      decision(5, { kind: "is-a", entity: "hardware:fpga", parent: "hardware:xilinx-alveo-u280" }),
    );
    expect(curated.conflicts.map(({ entry, kind, applied }) => [Number(entry.slice(0, 13)), kind, applied])).toEqual([
      [1, "gone", false],
      [2, "gone", false],
      [3, "gone", false],
      [4, "gone", false],
      [5, "circular", false],
    ]);
    expect(curated.evidence).toEqual(sample.evidence);
  });

  test("undoes, and undoes the undoing", () => {
    const merge = decision(1, { kind: "merge", from: ["hardware:ddr-dram"], into: "hardware:dram" });
    const undo = decision(2, { kind: "undo", entry: merge.id });
    expect(apply(merge, undo).linking).toEqual(sample.linking);
    expect(apply(merge, undo, decision(3, { kind: "undo", entry: undo.id })).linking).toEqual(apply(merge).linking);
  });

  test("names two people who disagree, and lets the later one hold", () => {
    const target = { paper: ACCLLM, name: "FPGA", type: "Hardware" } as const;
    const curated = apply(
      decision(1, { kind: "role", target, role: "mentioned" }, "ada"),
      decision(2, { kind: "role", target, role: "used" }, "grace"),
      decision(3, { kind: "role", target, role: "runs_on" }, "grace"),
    );
    expect(entityOf(curated, ACCLLM, "FPGA")?.role).toBe("runs_on");
    expect(curated.conflicts).toMatchObject([{ kind: "contradiction", applied: true }]);
    expect(curated.conflicts[0]?.message).toContain("ada said mentioned");
  });

  test("is the same whatever the order of the log, and never breaks a mention or a link", () => {
    const ids = sample.linking.entities.map(({ id }) => id);
    const entity = fc.constantFrom(...ids);
    const results = sample.evidence.flatMap(({ id, results }) =>
      results.map(({ start, end }) => resultId(id, start, end)),
    );
    const body = fc.oneof(
      fc.record({
        kind: fc.constant("merge" as const),
        from: fc.array(entity, { minLength: 1, maxLength: 3 }),
        into: entity,
      }),
      fc.record({ kind: fc.constant("rename" as const), entity, name: fc.constantFrom("A", "B", "GPU") }),
      fc.record({
        kind: fc.constant("retype" as const),
        entity,
        type: fc.constantFrom("Model" as const, "Hardware" as const, "Metric" as const),
      }),
      fc.record({
        kind: fc.constant("split" as const),
        entity,
        forms: fc.constant<string[]>(["GPU", "FPGA", "LLM", "accuracy"]),
        name: fc.constantFrom("C", "GPU"),
      }),
      fc.record({ kind: fc.constant("is-a" as const), entity, parent: entity }),
      fc.record({ kind: fc.constant("reject" as const), target: fc.record({ entity }) }),
      fc.record({ kind: fc.constant("reject" as const), target: fc.record({ result: fc.constantFrom(...results) }) }),
    );
    const texts = new Map(sample.papers.map((paper) => [paper.id, paperText(paper)]));
    fc.assert(
      fc.property(fc.array(body, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (bodies, random) => {
        const entries = bodies.map((one, index) => decision(index + 1, one));
        const curated = apply(...entries);
        const shuffled = entries.map((entry) => ({ entry, key: random.next().value })).sort((a, b) => a.key - b.key);
        expect(apply(...shuffled.map(({ entry }) => entry))).toEqual(curated);
        const known = new Set(curated.linking.entities.map(({ id }) => id));
        for (const { id, entities } of curated.evidence) {
          const links = curated.linking.byPaper.get(id) ?? [];
          expect(links).toHaveLength(entities.length);
          expect(new Set(links).size).toBe(links.length);
          for (const link of links) expect(known).toContain(link);
          for (const { mentions } of entities) {
            for (const { start, end, text } of mentions) expect(texts.get(id)?.slice(start, end)).toBe(text);
          }
        }
        for (const { isA } of curated.linking.entities) for (const parent of isA) expect(known).toContain(parent);
      }),
      { numRuns: 60 },
    );
  });
});
