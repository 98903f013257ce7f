import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exportSample } from "../../testing/export-sample.ts";
import { exportBytes, exportText } from "../format.ts";
import { exportGraph } from "../graph/export-graph.ts";
import { citationKeys } from "../references/citation-keys.ts";
import { csvLine } from "./csv.ts";
import { csvFilesFormat } from "./csv-files.ts";
import { latexFormat } from "./latex.ts";
import { markdownFormat } from "./markdown.ts";
import { evidenceCsvFormat, resultsCsvFormat } from "./table-csv.ts";

const data = exportSample();
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
const FORMULA = /^[=+\-@\t\r]/;
const isNumber = (cell: string) => cell !== "" && Number.isFinite(Number(cell));

describe("CSV", () => {
  test("gives any cells back, and no text that a spreadsheet would run", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary-ascii" }),
      fc.constantFrom("=1", "+1", "-1", "@x", "\t=1", "\r=1", '"', ",", "\n"),
    );
    fc.assert(
      fc.property(
        fc.array(
          cell.filter((text) => !text.startsWith("'") && !text.includes("\u0000")),
          { minLength: 2, maxLength: 6 },
        ),
        (cells) => {
          const [read = []]: string[][] = parse(csvLine(cells), { record_delimiter: "\r\n" });
          expect(
            read.map((text) => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text)),
          ).toEqual(cells);
          for (const text of read) expect(text).not.toMatch(FORMULA);
        },
      ),
    );
  });

  test.each([evidenceCsvFormat, resultsCsvFormat])(
    "$name has a line for each thing that a paper says, none a formula",
    async (format) => {
      const rows = rowsOf(await exportText(format, data));
      const all = data.graph.papers.flatMap(({ links, results }) =>
        format.name === "results-csv" ? results.map(({ sentence }) => sentence) : links.map(({ sentence }) => sentence),
      );
      expect(rows).toHaveLength(all.length);
      expect(
        rows.map(({ sentence }) => sentence).filter((sentence) => all.includes(sentence ?? "")).length,
      ).toBeGreaterThan(20);
      const bad = rows.flatMap((row) => Object.values(row)).filter((cell) => FORMULA.test(cell) && !isNumber(cell));
      expect(bad).toEqual([]);
    },
  );

  test("zips Gephi's pair, Neo4j's import and the tables, with every node and edge", async () => {
    const files = unzipSync(await exportBytes(csvFilesFormat, data));
    const read = (name: string) => rowsOf(new TextDecoder().decode(files[name]));
    const graph = exportGraph(data);
    expect(read("gephi/nodes.csv")).toHaveLength(graph.nodes.length);
    expect(
      read("gephi/edges.csv")
        .map(({ Source, Label, Target }) => `${Source} ${Label} ${Target}`)
        .sort()
        .slice(-1),
    ).toEqual(
      graph.edges
        .map(({ source, type, target }) => `${source} ${type} ${target}`)
        .sort()
        .slice(-1),
    );
    const ids = new Set(
      ["entities", "papers", "results"].flatMap((name) => read(`neo4j/${name}.csv`).map((row) => row["id:ID"])),
    );
    for (const row of read("neo4j/relationships.csv")) {
      expect(ids).toContain(row[":START_ID"]);
      expect(ids).toContain(row[":END_ID"]);
    }
  });

  test("is the same in every run", async () => {
    expect(await exportBytes(csvFilesFormat, data)).toEqual(await exportBytes(csvFilesFormat, data));
  });
});

describe("Markdown", () => {
  test("keeps every table whole and lets no title be markup", async () => {
    const text = await exportText(markdownFormat, data);
    const tables = text.split("\n").filter((line) => line.startsWith("|"));
    const widths = new Set(tables.map((line) => line.replaceAll("\\|", "").split("|").length));
    expect(widths.size).toBe(2);
    expect(text).not.toMatch(/(?<!\\)<(?:script|img|svg|!--)/i);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript:/i);
  });
});

describe("LaTeX", () => {
  test("escapes what LaTeX would run, and closes what it opens", async () => {
    const text = await exportText(latexFormat, data);
    const body = text.replace(/^%.*$/gm, "");
    expect(body).not.toMatch(/\\(?:input|write18|textbf)\b/);
    expect(body).not.toMatch(/(?<!\\)[#%_^~]/);
    let depth = 0;
    for (const brace of body.match(/(?<!\\)[{}]/g) ?? []) {
      depth += brace === "{" ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  test("cites the keys of the BibTeX export", async () => {
    const keys = new Set(citationKeys(data.source.papers).values());
    const cited = [...(await exportText(latexFormat, data)).matchAll(/\\cite\{([^}]*)\}/g)].map((match) => match[1]);
    expect(cited.length).toBeGreaterThan(0);
    for (const key of cited) expect(keys).toContain(key);
  });
});
