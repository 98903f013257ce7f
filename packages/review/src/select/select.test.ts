import { CollectionEntry } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportGraph } from "../export/graph/export-graph.ts";
import { exportSample } from "../testing/export-sample.ts";
import { parseSelection, selectionOfIds } from "./parse-selection.ts";
import { selectData } from "./select-data.ts";
import { EVERYTHING, Selection } from "./selection.ts";

const data = exportSample();
const select = (text: string) => selectData(data, parseSelection(text));
const ACCLLM = "accllm-accelerating-long-context-llm-inference-via";
const titles = (text: string) => select(text).graph.papers.map(({ paper }) => paper.id);

describe("parseSelection", () => {
  test("reads filters, lists and ids", () => {
    const text =
      'type:hardware,Technique role:runs_on class:FPGA year:2020..2024 confidence>=0.6 collection:"On FPGAs, all" show:entities hardware:fpga result:abc 10.1145/1.2';
    expect(parseSelection(text)).toEqual({
      ...EVERYTHING,
      ...{ types: ["Hardware", "Technique"], roles: ["runs_on"], deviceClasses: ["FPGA"], from: 2020, to: 2024 },
      ...{ minConfidence: 0.6, collections: ["On FPGAs, all"], show: "entities" },
      ...{ entities: ["hardware:fpga"], results: ["result:abc"], papers: ["10.1145/1.2"] },
    });
  });

  test.each([
    ["year:2024", { from: 2024, to: 2024 }],
    ["year:2020..", { from: 2020, to: null }],
    ["year:..2020", { from: null, to: 2020 }],
    ['edge:"hardware:a IS_A hardware:b"', { edges: ["hardware:a IS_A hardware:b"] }],
  ])("reads %s", (text, expected) => {
    expect(parseSelection(text)).toMatchObject(expected);
  });

  test.each(["type:Gadget", "role:flies", "year:later", "confidence>=2", "papers>=3", 'collection:"open'])(
    "refuses %s by its name",
    (text) => {
      expect(() => parseSelection(text)).toThrow(/selection/);
    },
  );

  test("never fails but with a reason, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        try {
          Selection.parse(parseSelection(text));
        } catch (error) {
          expect(error).toMatchObject({ code: "BAD_REQUEST" });
        }
      }),
    );
  });

  test("reads a file of ids", () => {
    expect(selectionOfIds("# mine\nhardware:fpga\r\n\nsome-paper\nresult:1\n")).toMatchObject({
      entities: ["hardware:fpga"],
      papers: ["some-paper"],
      results: ["result:1"],
    });
  });
});

describe("selectData", () => {
  test("means everything where nothing is named", () => {
    const all = selectData(data, EVERYTHING);
    expect(all.graph.papers).toEqual(data.graph.papers);
    expect(all.nodes).toBeNull();
  });

  test("brings the papers that speak of a named entity, and draws the entity alone", () => {
    const part = select("hardware:fpga");
    expect(part.graph.papers.map(({ paper }) => paper.id)).toEqual([ACCLLM]);
    expect(part.graph.papers[0]?.links.map(({ entity }) => entity)).toEqual(["hardware:fpga"]);
    expect(exportGraph(part).nodes.map(({ id }) => id)).toEqual(["hardware:fpga"]);
  });

  test("draws the links between named entities", () => {
    const part = exportGraph(select("hardware:fpga hardware:xilinx-alveo-u280 technique:accllm"));
    expect(part.edges.map(({ source, type, target }) => `${source} ${type} ${target}`)).toEqual(
      expect.arrayContaining([
        "technique:accllm RUNS_ON hardware:xilinx-alveo-u280",
        "hardware:xilinx-alveo-u280 IS_A hardware:fpga",
      ]),
    );
  });

  test("narrows by type, role, year, class and confidence", () => {
    for (const { links } of select("type:Hardware role:runs_on").graph.papers) {
      for (const { entity, role } of links) expect([entity.split(":")[0], role]).toEqual(["hardware", "runs_on"]);
    }
    expect(titles("class:FPGA type:Hardware")).toEqual([ACCLLM]);
    for (const { paper, links } of select("year:2021..2022 confidence>=0.7").graph.papers) {
      expect([2021, 2022]).toContain(paper.year);
      for (const { confidence } of links) expect(confidence).toBeGreaterThanOrEqual(0.7);
    }
  });

  test("takes what a collection holds", () => {
    const base = { at: "2026-01-01T00:00:00.000Z", by: null };
    const collections = [
      CollectionEntry.parse({ ...base, id: "1", kind: "create", collection: "c1", name: "Mine", query: null }),
      CollectionEntry.parse({
        ...base,
        id: "2",
        kind: "put",
        collection: "c1",
        items: [{ kind: "paper", id: ACCLLM }],
      }),
    ];
    const part = selectData({ ...data, source: { ...data.source, collections } }, parseSelection("collection:Mine"));
    expect(part.graph.papers.map(({ paper }) => paper.id)).toEqual([ACCLLM]);
  });

  test("never points at an entity that is left out", () => {
    const ids = [...data.graph.entities.map(({ id }) => id), ...data.graph.papers.map(({ paper }) => paper.id)];
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: 5 }), (some) => {
        const part = selectData(data, selectionOfIds(some.map((id) => id.replaceAll(/\s+/g, " ")).join("\n")));
        const known = new Set(part.graph.entities.map(({ id }) => id));
        for (const { links } of part.graph.papers) for (const { entity } of links) expect(known).toContain(entity);
      }),
      { numRuns: 50 },
    );
  });
});
