import type { Paper } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine, joinOrigins, type PaperBody } from "./combine.ts";

function body(fields: Partial<Paper> = {}): PaperBody {
  return {
    title: "A title",
    abstract: "",
    authors: [],
    year: null,
    venue: null,
    doi: null,
    arxivId: null,
    pmid: null,
    url: null,
    origins: [],
    ...fields,
  };
}

function combined(into: Partial<Paper>, from: Partial<Paper>) {
  const paper = body(into);
  return { conflicts: combine(paper, body(from)), paper };
}

describe("combine", () => {
  it("fills what is empty and keeps what is there", () => {
    const { paper, conflicts } = combined(
      { year: 2020, venue: "J" },
      { venue: "Journal", doi: "10.1/x", arxivId: "2301.01234", pmid: "7", url: "https://x.org" },
    );
    expect(paper).toMatchObject({
      year: 2020,
      venue: "J",
      doi: "10.1/x",
      arxivId: "2301.01234",
      pmid: "7",
      url: "https://x.org",
    });
    expect(conflicts).toEqual([]);
  });

  it("takes the fuller abstract, but not for a full stop more", () => {
    expect(combined({ abstract: "Some words here" }, { abstract: "Some words here." }).paper.abstract).toBe(
      "Some words here",
    );
    expect(combined({ abstract: "Some words" }, { abstract: "Some words and many more of them" }).paper.abstract).toBe(
      "Some words and many more of them",
    );
    expect(combined({ abstract: "" }, { abstract: "A." }).paper.abstract).toBe("A.");
  });

  it("takes the longer list of authors", () => {
    expect(combined({ authors: ["A. Li"] }, { authors: ["Ada Li", "Bo Wu"] }).paper.authors).toEqual([
      "Ada Li",
      "Bo Wu",
    ]);
  });

  it("sees no contradiction in spellings of a title, and reports one in its words", () => {
    expect(combined({ title: "On E. coli" }, { title: "ON E COLI." }).conflicts).toEqual([]);
    expect(combined({ title: "On E. coli" }, { title: "On yeast" }).conflicts).toEqual([
      expect.stringContaining('title: kept "On E. coli"'),
    ]);
  });

  it("reports identifiers that differ, and keeps the first", () => {
    const { paper, conflicts } = combined({ doi: "10.1109/a", pmid: "1" }, { doi: "10.1109/b", pmid: "2" });
    expect(paper).toMatchObject({ doi: "10.1109/a", pmid: "1" });
    expect(conflicts.map((words) => words.split(":")[0])).toEqual([
      "two records of one paper differ in pmid",
      "two records of one paper differ in doi",
    ]);
  });

  it("changes nothing where a record is combined with itself", () => {
    const some = fc.record({
      title: fc.string(),
      abstract: fc.string(),
      year: fc.constantFrom(null, 2020),
      doi: fc.constantFrom(null, "10.1/x"),
    });
    fc.assert(
      fc.property(some, (fields) => {
        expect(combined(fields, fields)).toEqual({ conflicts: [], paper: body(fields) });
      }),
    );
  });
});

describe("joinOrigins", () => {
  it("keeps each record once, in order", () => {
    const origin = (file: string, record: number) => ({ file, record, format: "ris", key: null });
    expect(joinOrigins([origin("a", 1), origin("a", 2)], [origin("a", 1), origin("b", 1)])).toEqual([
      origin("a", 1),
      origin("a", 2),
      origin("b", 1),
    ]);
  });
});
