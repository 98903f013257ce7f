import { describe, expect, test } from "vitest";
import { exportSample } from "../testing/export-sample.ts";
import { exportData } from "./export-data.ts";
import { exportBytes } from "./format.ts";
import { EXPORT_FORMATS, findExportFormat } from "./formats.ts";

const sample = exportSample();
const empty = exportData({
  papers: [],
  evidence: [],
  curation: [],
  collections: [],
  extractor: null,
  linking: { entities: [], byPaper: new Map() },
});
const ASKED = [
  "json",
  "gexf",
  "graphml",
  "cytoscape",
  "csv",
  "cypher",
  "turtle",
  "jsonld",
  "bibtex",
  "ris",
  "csl-json",
  "markdown",
  "latex",
  "html",
  "bundle",
];

describe("EXPORT_FORMATS", () => {
  test("has every format that is promised, each name once", () => {
    const names = EXPORT_FORMATS.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(ASKED));
    expect(new Set(names).size).toBe(names.length);
  });

  test("is found by name in any case, and a wrong name is told the right ones", () => {
    expect(findExportFormat(" GEXF ").name).toBe("gexf");
    expect(() => findExportFormat("papyrus")).toThrow(
      expect.objectContaining({ code: "BAD_REQUEST", hint: expect.stringContaining("graphml") }),
    );
  });

  test.each(EXPORT_FORMATS)("$name writes something of nothing", async (format) => {
    expect((await exportBytes(format, empty)).length).toBeGreaterThanOrEqual(
      format.exports === "references" && format.name !== "csl-json" ? 0 : 1,
    );
  });

  test.each(EXPORT_FORMATS)("$name gives the same bytes whatever the order of the papers", async (format) => {
    const { papers, evidence, curation, collections, extractor } = sample.source;
    const { entities } = sample.graph;
    // The same entities for both: here it is the order that is tested, not a linker.
    const byPaper = new Map(
      sample.graph.papers.map(({ paper, links }) => [paper.id, links.map(({ entity }) => entity)]),
    );
    const kept = evidence.filter(({ id, entities: own }) => own.length === byPaper.get(id)?.length);
    const build = (turned: boolean) => {
      const order = <T>(list: readonly T[]) => (turned ? list.toReversed() : [...list]);
      return exportData({
        papers: order(papers),
        evidence: order(kept),
        curation,
        collections,
        extractor,
        linking: { entities: order(entities), byPaper },
      });
    };
    expect(Buffer.from(await exportBytes(format, build(true))).equals(await exportBytes(format, build(false)))).toBe(
      true,
    );
  });
});
