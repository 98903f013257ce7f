import { paperText } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { exportText } from "../export/format.ts";
import { bibtexFormat } from "../export/references/bibtex.ts";
import { parseSelection } from "../select/parse-selection.ts";
import { selectData } from "../select/select-data.ts";
import { exportSample } from "../testing/export-sample.ts";
import { withoutControls } from "../testing/hostile-texts.ts";
import { python, skipLine } from "../testing/python.ts";
import { atomFeed, jsonFeed, newPapers } from "./feed.ts";
import { prismaCounts } from "./prisma.ts";
import { reviewReport } from "./report.ts";

const data = exportSample();
const plain = (markdown: string) => markdown.replace(/\\([^A-Za-z0-9\s])/g, "$1");
const report = [...reviewReport(data, { title: "MoE on *FPGAs*", prisma: null })].join("");

describe("reviewReport", () => {
  const statements = report
    .slice(0, report.indexOf("## Reported results"))
    .split("\n")
    .filter((line) => line.startsWith("- "));

  test("says nothing without a citation, and quotes every paper to the letter", () => {
    const spaces = (text: string) => {
      const bare = text.toWellFormed().replaceAll("\u0000", " ").replaceAll("\u0007", " ");
      return bare.replace(/\s+/g, " ").trim();
    };
    const texts = data.graph.papers.map(({ paper }) => spaces(paperText(paper).toWellFormed()));
    expect(statements.length).toBeGreaterThan(100);
    for (const line of statements) {
      expect(line).toMatch(/\[@[\w:.+/-]+\]/);
      const quoted = /“(.*)”$/s.exec(plain(line))?.[1];
      if (quoted !== undefined && !texts.some((text) => text.includes(quoted))) expect(texts).toContain(quoted);
    }
    expect(statements.filter((line) => line.endsWith("”")).length).toBeGreaterThan(statements.length * 0.95);
  });

  test("cites what the BibTeX export holds", async () => {
    const keys = new Set(
      [...(await exportText(bibtexFormat, data)).matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1]),
    );
    for (const [, key] of report.matchAll(/\[@([\w:.+/-]+)\]/g)) expect(keys).toContain(key);
  });

  test("groups by the class of device", () => {
    const part = [
      ...reviewReport(selectData(data, parseSelection("class:FPGA")), { title: "FPGA", prisma: null }),
    ].join("");
    expect(part).toContain("AccLLM");
    expect(part).toContain("runs on Xilinx Alveo U280");
    expect(part).toMatch(/energy efficiency 4\.07x.*against FlightLLM/);
  });
});

test("prismaCounts adds up", () => {
  const papers = [...data.source.papers];
  const [first, second] = papers;
  const source = { sha256: "0", format: "bibtex", abstracts: 0 };
  const counts = prismaCounts(
    [
      { ...source, file: "b.bib", records: 30 },
      { ...source, file: "a.ris", records: 10 },
    ],
    papers,
    new Set([first?.id ?? "", second?.id ?? ""]),
  );
  expect(counts).toMatchObject({
    records: 40,
    papers: papers.length,
    duplicates: 40 - papers.length,
    included: 2,
    excluded: papers.length - 2,
  });
  expect(counts.sources.map(({ file }) => file)).toEqual(["a.ris", "b.bib"]);
  expect(counts.records).toBe(counts.duplicates + counts.included + counts.excluded);
});

describe("feeds", () => {
  const head = { title: "New <on> FPGAs & more", url: "http://127.0.0.1:4477/feed", updated: "2026-01-01T00:00:00Z" };
  const [seen, ...fresh] = data.graph.papers.map(({ paper }) => paper);
  const items = newPapers(data, new Set([seen?.id ?? ""]));

  test("hold what is new, as JSON", () => {
    const Feed = z.object({
      items: z.array(z.object({ id: z.string(), title: z.string(), content_text: z.string().min(1) })),
    });
    expect(Feed.parse(JSON.parse(jsonFeed(head, items))).items.map(({ title }) => title)).toEqual(
      fresh.map(({ title }) => title.toWellFormed()),
    );
  });

  test("hold what is new, as Atom that another parser reads", () => {
    const script = `import sys, json
ns = "{http://www.w3.org/2005/Atom}"
root = xml.etree.ElementTree.fromstring(sys.stdin.buffer.read())
print(json.dumps([root.findtext(ns + "title")] + [e.findtext(ns + "title") for e in root.iter(ns + "entry")]))`;
    const out = python(["xml.etree.ElementTree"], script, atomFeed(head, items));
    if (out === null) return skipLine("Python");
    expect(JSON.parse(out)).toEqual([head.title, ...fresh.map(({ title }) => withoutControls(title))]);
  });
});
