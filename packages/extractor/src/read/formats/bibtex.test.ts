import { describe, expect, it } from "vitest";
import { readPapers, readText } from "../testing/read-text.ts";

describe("BibTeX", () => {
  it("inherits from parents that stand above or below, and resolves macros", async () => {
    const text = `@string{conf = "Proc. of " # "Things"}
@inproceedings{a, title = {A}, crossref = {p}}
@proceedings{p, title = conf, year = 2020}
@inproceedings{b, title = {B}, crossref = {P}, year = 2021}
@inproceedings{c, title = {C}, crossref = {nowhere}}`;
    const papers = await readPapers("f.bib", text);
    const found = Object.fromEntries(papers.map(({ title, venue, year }) => [title, [venue, year]]));
    expect(found).toEqual({
      "Proc. of Things": [null, 2020],
      A: ["Proc. of Things", 2020],
      B: ["Proc. of Things", 2021],
      C: [null, null],
    });
  });

  it("ends circles of parents", async () => {
    const text = "@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}";
    expect(await readPapers("f.bib", text)).toHaveLength(2);
  });

  it("finds identifiers where programs put them", async () => {
    const text = `@misc{a, title={A}, eprint={2301.01234v2}, archivePrefix={arXiv}}
@article{b, title={B}, journal={arXiv preprint arXiv:2301.01235}}
@article{c, title={C}, url={https://doi.org/10.5555/x\\_1}}
@article{d, title={D}, note={{PMID:} 23439512}, eprint = {AX123456}, eprinttype={arxiv}}`;
    expect(await readPapers("f.bib", text)).toMatchObject([
      { arxivId: "2301.01234" },
      { arxivId: "2301.01235" },
      { doi: "10.5555/x_1" },
      { pmid: "23439512", arxivId: null },
    ]);
  });

  it("joins subtitles, and keeps corporate authors whole", async () => {
    const text = "@article{a, title={A}, subtitle={b}, author={{Council on X, Y, and Z} and Li, Bo}}";
    expect(await readPapers("f.bib", text)).toMatchObject([
      { title: "A: b", authors: ["Council on X, Y, and Z", "Bo Li"] },
    ]);
  });

  it("says which entry lost a brace, reads it as far as it goes, and the ones after it whole", async () => {
    const events = await readText("f.bib", "@article{a, title = {A {b}, year = {2020}\n\n@article{b, title = {B}}\n");
    expect(events).toMatchObject([
      { kind: "warning", key: "a", message: expect.stringContaining("closing brace") },
      { kind: "paper", key: "a", paper: { title: "A b", year: 2020 } },
      { kind: "paper", key: "b", paper: { title: "B" } },
    ]);
  });
});
