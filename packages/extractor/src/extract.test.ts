import { PaperEvidence } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor, stages } from "./extract.ts";

describe("stages", () => {
  it("assign what later stages require, once each", () => {
    const assigned = new Set<string>(["paper", "text"]);
    for (const stage of stages({
      findEntities: () => ({ entities: [], doubtful: [] }),
      decideRoles: () => [],
      findResults: () => [],
    })) {
      for (const need of stage.requires) expect(assigned, `${stage.name} needs ${need}`).toContain(need);
      for (const gift of stage.assigns) {
        expect(assigned, `${stage.name} assigns ${gift}`).not.toContain(gift);
        assigned.add(gift);
      }
    }
    expect(assigned).toContain("results");
  });
});

const extractor = createExtractor();

/** Words of the field between scraps of any Unicode, so that entities are found in hostile company. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "We propose",
        "AccLLM",
        "an FPGA accelerator",
        "(MoE)",
        "2.4x faster",
        "on ImageNet.",
        "$\\alpha$",
        "\n",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(" "));

describe("createExtractor", () => {
  it("reads an empty paper as nothing", () => {
    expect(extractor.extract({ id: "p", title: "", abstract: "" })).toEqual({ id: "p", entities: [], results: [] });
  });

  it("finds what a paper proposes, what it runs on, and links every word of it to its place", () => {
    const abstract =
      "Large language models (LLMs) are slow at the edge. We propose AccLLM, an accelerator with INT8 quantization. " +
      "On the Xilinx Alveo U280 FPGA, AccLLM achieves 2.98x higher throughput than FlightLLM. LLMs run faster.";
    const title = "AccLLM: Accelerating LLM Inference";
    const { entities } = extractor.extract({ id: "p", title, abstract });
    const text = `${title}\n${abstract}`;
    const byName = new Map(entities.map((e) => [e.name, e]));
    expect([...byName.keys()]).toEqual(expect.arrayContaining(["AccLLM", "INT8 quantization", "throughput"]));
    expect(byName.get("AccLLM")?.mentions.map((m) => m.start)).toEqual(
      [...text.matchAll(/AccLLM/g)].map((m) => m.index),
    );
    expect(entities.find((e) => e.mentions.some((m) => m.text.includes("Alveo U280")))?.type).toBe("Hardware");
  });

  it("gives exact slices, valid evidence and the same answer twice, whatever the text", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, abstract) => {
        const text = `${title}\n${abstract}`;
        const evidence = extractor.extract({ id: "p", title, abstract });
        expect(PaperEvidence.parse(evidence)).toEqual(evidence);
        for (const m of evidence.entities.flatMap((e) => e.mentions)) expect(text.slice(m.start, m.end)).toBe(m.text);
        for (const r of evidence.results) expect(text.slice(r.start, r.end)).toBe(r.value);
        expect(extractor.extract({ id: "p", title, abstract })).toEqual(evidence);
      }),
      { numRuns: 60 },
    );
  });

  it("says the same of a paper whatever it read before", () => {
    const papers = ["We train ResNet-50 on GPUs.", "An NPU with 4-bit weights.", "MoE on FPGAs."].map(
      (abstract, i) => ({
        id: String(i),
        title: "T",
        abstract,
      }),
    );
    const forth = papers.map((p) => extractor.extract(p));
    const back = [...papers].reverse().map((p) => createExtractor().extract(p));
    expect(back.reverse()).toEqual(forth);
  });
});
