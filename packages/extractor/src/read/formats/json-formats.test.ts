import { describe, expect, it } from "vitest";
import { readPapers, readText } from "../testing/read-text.ts";
import { invertedText } from "./openalex.ts";

describe("OpenAlex", () => {
  it("puts inverted abstracts together and survives positions that are none", () => {
    expect(invertedText({ of: [1], words: [2, 0], gone: [-1, 1.5, 1e9] })).toBe("words of words");
  });
});

describe("JSON of services", () => {
  it("reads one work, a page of works and JSON Lines of works alike", async () => {
    const work = {
      id: "https://openalex.org/W1",
      title: "T",
      authorships: [],
      abstract_inverted_index: { Words: [0] },
    };
    const forms = [
      JSON.stringify(work),
      JSON.stringify({ meta: {}, results: [work] }, null, 2),
      `${JSON.stringify(work)}\n${JSON.stringify(work)}`,
    ];
    for (const form of forms) {
      expect((await readPapers("f.json", form))[0]).toMatchObject({ title: "T", abstract: "Words" });
    }
  });

  it("takes a paper's own references for no records", async () => {
    const paper = { paperId: "a", title: "T", abstract: "A.", references: [{ paperId: "b", title: "Other" }] };
    expect(await readPapers("f.json", JSON.stringify(paper))).toMatchObject([{ title: "T" }]);
  });

  it("reads Crossref's JATS, titles in lists and dates in parts", async () => {
    const message = {
      DOI: "10.5555/1",
      title: ["T"],
      subtitle: ["S"],
      abstract: "<jats:p>A &amp; B</jats:p>",
      issued: { "date-parts": [[2023, 4]] },
      author: [{ given: "Ada", family: "Núñez" }],
    };
    expect(
      await readPapers(
        "f.json",
        JSON.stringify({ status: "ok", "message-type": "work", "message-version": "1", message }),
      ),
    ).toMatchObject([{ title: "T: S", abstract: "A & B", year: 2023, authors: ["Ada Núñez"] }]);
  });

  it("passes over notes and attachments of a Zotero library", async () => {
    const items = [
      { itemType: "note", note: "x" },
      { itemType: "journalArticle", title: "T", creators: [], abstractNote: "A." },
      { itemType: "attachment", title: "PDF" },
    ];
    expect(await readText("f.json", JSON.stringify({ config: {}, collections: {}, items }))).toMatchObject([
      { kind: "paper", record: 1, paper: { title: "T" } },
    ]);
  });

  it("keeps JSON of our own form to the letter, and cleans what comes from elsewhere", async () => {
    const own = [{ id: "a", title: "T  $x$", abstract: "<b>A</b>" }];
    expect(await readPapers("f.json", JSON.stringify(own))).toMatchObject([
      { id: "a", title: "T  $x$", abstract: "<b>A</b>" },
    ]);
    const dump = {
      id: "2301.01234",
      submitter: "x",
      title: "T\n  two",
      abstract: " $\\alpha$\nx ",
      authors_parsed: [["Li", "Bo", ""]],
    };
    expect(await readPapers("f.jsonl", JSON.stringify(dump))).toMatchObject([
      { id: null, title: "T two", abstract: "α x", arxivId: "2301.01234" },
    ]);
  });

  it("takes values of other types than expected for absent", async () => {
    const odd = [
      { type: "book", title: { x: 1 }, abstract: ["A"], issued: "soon", author: "nobody", "citation-key": "k" },
      { type: "book", title: "T", author: [7, { family: "Li" }], issued: { "date-parts": [["2023"]] } },
    ];
    expect(await readText("f.json", JSON.stringify(odd))).toMatchObject([
      { kind: "skipped", record: 1, key: "k" },
      { kind: "paper", paper: { title: "T", authors: ["Li"], year: 2023 } },
    ]);
  });
});
