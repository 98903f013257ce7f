import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { readSource } from "@lithograph/extractor";
import { Paper } from "@lithograph/model";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { annotatedPapers } from "../../testing/annotated-papers.ts";
import { HOSTILE_TEXTS } from "../../testing/hostile-texts.ts";
import { exportData } from "../export-data.ts";
import { type ExportFormat, exportText } from "../format.ts";
import { bibtexFormat } from "./bibtex.ts";
import { citationKeys } from "./citation-keys.ts";
import { cslJsonFormat } from "./csl-json.ts";
import { risFormat } from "./ris.ts";

const FORMATS = [bibtexFormat, risFormat, cslJsonFormat];
type Fields = Omit<Paper, "id" | "origins">;

const dataOf = (papers: Paper[]) =>
  exportData({
    papers,
    evidence: [],
    curation: [],
    collections: [],
    extractor: null,
    linking: { entities: [], byPaper: new Map() },
  });

async function read(format: ExportFormat, text: string): Promise<Fields[]> {
  const found: Fields[] = [];
  const source = { name: `export.${format.extension}`, bytes: new TextEncoder().encode(text) };
  for await (const event of readSource(source, { format: format.name })) {
    if (event.kind === "skipped") throw new Error(`${format.name}: ${JSON.stringify(event)}`);
    if (event.kind === "paper") found.push(fieldsOf(event.paper));
  }
  return found;
}
const fieldsOf = ({ title, abstract, authors, year, venue, doi, arxivId, pmid, url }: Fields): Fields => ({
  ...{ title, abstract, authors, year, venue, doi, arxivId, pmid, url },
});
const paperOf = (fields: Fields, index = 0): Paper =>
  Paper.parse({ ...fields, id: `p${String(index).padStart(4, "0")}` });

/** Words that formats make something of, and plain ones. */
const piece = fc.constantFrom(
  ...[
    "a",
    "fast",
    "FPGA",
    "30%",
    "R&D",
    "$5",
    "x_1",
    "y^2",
    "#1",
    "{",
    "}",
    "\\",
    "~",
    "<",
    ">",
    "|",
    '"',
    "'",
    "''",
    "``",
    "--",
    "---",
  ],
  ...[
    "@article{x,",
    "ER  - ",
    "TY  - JOUR",
    "=1+1",
    "é",
    "ß",
    "日本",
    "×",
    "𝛼",
    "👍",
    "[",
    "]",
    ";",
    "and",
    ",",
    "\\textbf",
    "&amp;",
    "<b>",
    "\\%",
    "i.e.",
  ],
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .chain((words) => fc.constantFrom(" ", "").map((gap) => words.join(gap)));
const name = fc.constantFrom(
  "Ada Lovelace",
  "Todd A. van Castoe",
  "Martin King, Jr.",
  "Åsa Öberg",
  "OpenAI",
  "Castoe TA",
  "Jean-Luc O'Neil",
  "李 明",
  "R&D Team",
);
const fields: fc.Arbitrary<Fields> = fc.record({
  title: text.map((words) => `On ${words}`),
  abstract: fc.oneof(
    fc.constant(""),
    text.map((words) => `We show ${words} here`),
  ),
  authors: fc.uniqueArray(name, { maxLength: 4 }),
  year: fc.option(fc.integer({ min: 1500, max: 2199 })),
  venue: fc.option(
    fc.constantFrom("ISCA", "Proceedings of the 50% Conference", "Journal of R&D", "J. {Braces} & $", "Data_Base #1"),
  ),
  doi: fc.option(fc.constantFrom("10.1145/3290605.330", "10.1000/a_b(c)d", "10.1002/(sici)1097-0258(1998)17:8_1")),
  arxivId: fc.option(fc.constantFrom("2301.00001", "cs/0301001")),
  pmid: fc.option(fc.constantFrom("12345678", "54321")),
  url: fc.option(fc.constantFrom("https://example.org/a_b?x=1&y=%20#z~t", "http://example.org/")),
});

/** A paper as reading leaves it: text that reading cleans further is cleaned before it is compared. */
async function asRead(wanted: Fields): Promise<Fields> {
  let current = wanted;
  for (let turn = 0; turn < 4; turn += 1) {
    const item = await exportText(cslJsonFormat, dataOf([paperOf(current)]));
    const [next] = await read(cslJsonFormat, item);
    if (next === undefined) throw new Error("nothing read");
    if (JSON.stringify(next) === JSON.stringify(current)) return next;
    current = next;
  }
  return current;
}

describe.each(FORMATS)("$name", (format) => {
  test("comes back through our own reader as it went out", async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (wanted) => {
        const clean = await asRead(wanted);
        const written = await exportText(format, dataOf([paperOf(clean)]));
        expect(await read(format, written)).toEqual([clean]);
      }),
      { numRuns: 300 },
    );
  });

  test("comes back with all papers, in their order, hostile titles too", async () => {
    const real = annotatedPapers().papers.map(fieldsOf);
    const [first] = real;
    if (first === undefined) throw new Error("no papers");
    const hostile = HOSTILE_TEXTS.map((title) => ({ ...first, title: `T ${title}` }));
    const papers = (await Promise.all([...real, ...hostile].map(asRead))).map(paperOf);
    expect(await read(format, await exportText(format, dataOf(papers)))).toEqual(papers.map(fieldsOf));
  });
});

describe("another program's parser", () => {
  const { papers } = annotatedPapers();
  const Item = z.object({
    title: z.string(),
    DOI: z.string().nullable().default(null),
    author: z.array(z.object({ family: z.string() })),
  });
  let parsed: Map<string, z.infer<typeof Item>[]>;
  beforeAll(async () => {
    parsed = new Map();
    for (const format of FORMATS) {
      parsed.set(format.name, z.array(Item).parse(new Cite(await exportText(format, dataOf(papers))).data));
    }
  });

  test.each(["bibtex", "ris", "csl-json"])("reads titles, authors and DOIs out of %s (citation-js)", (name) => {
    const found = parsed.get(name) ?? [];
    expect(found.map(({ title }) => title.replace(/<\/?span[^>]*>/g, ""))).toEqual(papers.map(({ title }) => title));
    expect(found.map(({ DOI }) => DOI)).toEqual(papers.map(({ doi }) => doi));
    for (const { author } of found) expect(author.at(-1)?.family).toBe("Öberg");
  });
});

describe("citationKeys", () => {
  const base = { title: "The Fast Path", abstract: "", authors: ["Åsa van Öberg"], year: 2024 };

  test("keeps the key that a paper came with, and makes unique ones for the others", () => {
    const origins = [{ file: "mine.bib", record: 1, format: "bibtex", key: "oberg2024fast" }];
    const papers = ["a", "b", "c"].map((id) => Paper.parse({ ...base, id, ...(id === "b" ? { origins } : {}) }));
    expect([...citationKeys(papers)].sort()).toEqual([
      ["a", "vanoberg2024fast"],
      ["b", "oberg2024fast"],
      ["c", "vanoberg2024fastb"],
    ]);
    expect(citationKeys(papers.toReversed())).toEqual(citationKeys(papers));
  });

  test("never takes a key that could break out of its entry", () => {
    const origins = [{ file: "mine.bib", record: 1, format: "bibtex", key: "x,\n}@evil{y" }];
    expect([...citationKeys([Paper.parse({ ...base, id: "a", origins })]).values()]).toEqual(["vanoberg2024fast"]);
  });
});
