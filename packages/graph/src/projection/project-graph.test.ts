import { Paper, paperText } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldChanges, goldInput } from "../testing/gold-changes.ts";
import { projectGraph } from "./project-graph.ts";

const PAPER = "accllm-accelerating-long-context-llm-inference-via";
const paperIn = (changes: ReturnType<typeof goldChanges>) => changes.papers.find(({ paper }) => paper.id === PAPER);

describe("projectGraph", () => {
  it("does not depend on the order of papers", () => {
    const input = goldInput();
    const turned = projectGraph({ ...input, papers: input.papers.toReversed(), evidence: input.evidence.toReversed() });
    expect(turned).toEqual(goldChanges());
  });

  it("gives every link the sentence in which it is first named", () => {
    for (const { paper, links } of goldChanges().papers) {
      const text = paperText(paper);
      for (const { sentence, offset, mentions } of links) {
        expect(text.slice(offset, offset + sentence.length)).toBe(sentence);
        const first = mentions[0]?.start ?? -1;
        expect(first >= offset && first < offset + sentence.length).toBe(true);
      }
    }
  });

  it("resolves the slots of results to the paper's entities", () => {
    const result = paperIn(goldChanges())?.results.find(({ value }) => value === "4.07x");
    expect(result).toMatchObject({
      metric: { entity: "metric:energy-efficiency", words: "energy efficiency" },
      subject: { entity: "technique:accllm", words: "AccLLM" },
      hardware: { entity: "hardware:xilinx-alveo-u280", words: "Xilinx Alveo U280" },
    });
  });

  it("holds every entity that it points at, and their families", () => {
    const { entities, papers } = goldChanges();
    const ids = new Set(entities.map(({ id }) => id));
    const named = papers.flatMap(({ links }) => links.map(({ entity }) => entity));
    const families = entities.flatMap(({ isA }) => isA);
    expect([...named, ...families].filter((id) => !ids.has(id))).toEqual([]);
  });

  it("survives any text around its mentions", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ unit: "binary", maxLength: 200 }), (title, rest) => {
        const paper = Paper.parse({ id: "p", title, abstract: `${rest}GPU.${rest}` });
        const start = paperText(paper).indexOf("GPU", title.length);
        const entity = { name: "GPU", type: "Hardware" as const, role: "runs_on" as const, confidence: 1, rule: "r" };
        const evidence = [
          { id: "p", entities: [{ ...entity, mentions: [{ start, end: start + 3, text: "GPU" }] }], results: [] },
        ];
        const known = {
          ...{ id: "hardware:gpu", type: "Hardware" as const, name: "GPU" },
          aliases: [],
          isA: [],
          vendor: null,
          year: null,
          deviceClass: null,
        };
        const linking = { entities: [known], byPaper: new Map([["p", ["hardware:gpu"]]]) };
        const [graph] = projectGraph({ papers: [paper], evidence, linking }).papers;
        const [link] = graph?.links ?? [];
        return link?.sentence.includes("GPU") === true;
      }),
      { numRuns: 200 },
    );
  });
});
