import type { PaperDraft } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PaperMerger } from "./paper-merger.ts";

let record = 0;
function draft(fields: Partial<PaperDraft>, file = "a.bib"): PaperDraft {
  return {
    id: null,
    title: "Mixture of Experts on One Alveo",
    abstract: "",
    authors: [],
    year: null,
    venue: null,
    doi: null,
    arxivId: null,
    pmid: null,
    url: null,
    origins: [{ file, record: ++record, format: "bibtex", key: null }],
    ...fields,
  };
}

function merge(...drafts: PaperDraft[]) {
  const merger = new PaperMerger();
  const conflicts = drafts.flatMap((each) => merger.add(each).conflicts);
  return { papers: merger.papers(), duplicates: merger.duplicates, conflicts };
}

describe("PaperMerger", () => {
  it("joins records by DOI, keeps both origins, the fuller abstract and every field", () => {
    const { papers, duplicates, conflicts } = merge(
      draft({ doi: "10.1/x", abstract: "Short.", year: 2023 }),
      draft(
        {
          doi: "10.1/x",
          title: "Mixture of experts on one ALVEO",
          abstract: "A longer abstract.",
          venue: "TC",
          year: 2023,
        },
        "b.ris",
      ),
    );
    expect(papers).toMatchObject([{ id: "10.1/x", abstract: "A longer abstract.", year: 2023, venue: "TC" }]);
    expect(papers[0]?.origins.map(({ file }) => file)).toEqual(["a.bib", "b.ris"]);
    expect([duplicates, conflicts]).toEqual([1, []]);
  });

  it.each([
    ["arXiv id", { arxivId: "2301.01234" }, { arxivId: "2301.01234", title: "Mixture of Experts on an Alveo (v2)" }],
    ["PubMed id", { pmid: "37" }, { pmid: "37" }],
    ["title, year and first author", { year: 2023, authors: ["Ada Núñez"] }, { year: 2023, authors: ["Nunez A"] }],
    ["title, where one side knows no more", { year: 2023, authors: ["Ada Núñez"] }, {}],
    [
      "title with the year of the issue",
      { year: 2023, authors: ["Ada Núñez"] },
      { year: 2024, authors: ["Núñez, A."] },
    ],
    ["title, preprint and journal", { doi: "10.48550/arxiv.2301.01234" }, { doi: "10.1109/tc.1" }],
  ])("joins by %s", (_, a, b) => {
    expect(merge(draft(a), draft(b)).papers).toHaveLength(1);
  });

  it.each([
    ["DOIs differ", { doi: "10.1109/a" }, { doi: "10.1109/b" }],
    ["first authors differ", { authors: ["Ada Núñez"] }, { authors: ["Bo Li"] }],
    ["years are far apart", { year: 2020 }, { year: 2023 }],
    ["a yearly report has no author", { year: 2020 }, { year: 2021 }],
    ["a short title has no author", { title: "Editorial", year: 2020 }, { title: "Editorial", year: 2020 }],
  ])("keeps apart where %s", (_, a, b) => {
    expect(merge(draft(a), draft(b)).papers).toHaveLength(2);
  });

  it("does not believe one DOI on two papers that have nothing in common, and gives each an id", () => {
    const { papers, conflicts } = merge(
      draft({ doi: "10.1/volume", authors: ["Ada Núñez"] }),
      draft({ doi: "10.1/volume", title: "Quantising attention below four bits", authors: ["Bo Li"] }),
    );
    expect(new Set(papers.map(({ id }) => id)).size).toBe(2);
    expect(conflicts.join()).toContain("kept as two papers");
  });

  it.each([
    ["arXiv", { arxivId: "1011.1669" }],
    ["PubMed", { pmid: "155333" }],
  ])("takes an %s id away from a paper that it is not of", (_, identifier) => {
    const { papers } = merge(
      draft({ ...identifier, title: "Phonon confinement in nanowires", authors: ["Ada Núñez"] }),
      draft({ ...identifier, title: "Critical literacy revisited", authors: ["Bo Li"], doi: "10.1/lit" }),
    );
    expect(papers).toMatchObject([identifier, { id: "10.1/lit", arxivId: null, pmid: null }]);
  });

  it("finds that two papers are one when a third record says so", () => {
    const { papers, duplicates } = merge(
      draft({ doi: "10.1/x", title: "On experts" }),
      draft({ arxivId: "2301.01234", title: "On experts, extended", year: 1999 }),
      draft({ doi: "10.1/x", arxivId: "2301.01234", title: "On experts" }),
    );
    expect(papers).toMatchObject([{ id: "10.1/x", arxivId: "2301.01234" }]);
    expect(duplicates).toBe(2);
  });

  it("tells what contradicts", () => {
    const { conflicts } = merge(draft({ doi: "10.1/x", year: 2020 }), draft({ doi: "10.1/x", year: 2023 }));
    expect(conflicts).toEqual([expect.stringContaining('year: kept "2020", the other says "2023"')]);
  });

  it("prefers the publisher's DOI to the preprint's", () => {
    const [paper] = merge(
      draft({ arxivId: "2301.01234", doi: "10.48550/arxiv.2301.01234" }),
      draft({ arxivId: "2301.01234", doi: "10.1109/tc.1" }),
    ).papers;
    expect(paper).toMatchObject({ id: "10.1109/tc.1", doi: "10.1109/tc.1" });
  });

  it("keeps the ids of stored papers and of JSON Lines", () => {
    const stored = merge(draft({ id: "my-id", title: "A paper of mine that is stored" })).papers;
    const merger = new PaperMerger(stored);
    merger.add(draft({ title: "A paper of mine that is stored", doi: "10.1/mine", abstract: "New." }, "b.bib"));
    expect(merger.papers()).toMatchObject([{ id: "my-id", doi: "10.1/mine", abstract: "New." }]);
    expect(merger.changed()).toHaveLength(1);
  });

  it("takes the new text when its one record is read again from an edited file", () => {
    const origins = [{ file: "a.bib", record: 1, format: "bibtex", key: "k" }];
    const merger = new PaperMerger(
      merge(draft({ doi: "10.1/x", abstract: "A long abstract with a mistake.", origins })).papers,
    );
    const outcome = merger.add(
      draft({
        doi: "10.1/x",
        abstract: "Corrected.",
        origins: [{ file: "a.bib", record: 3, format: "bibtex", key: "k" }],
      }),
    );
    expect(outcome.duplicate).toBe(false);
    expect(merger.papers()).toMatchObject([{ abstract: "Corrected." }]);
  });

  it("gives every paper an id of its own, and one paper per record read twice", () => {
    const field = fc.constantFrom(null, "1", "2", "3");
    const some = fc.record({
      doi: field,
      arxivId: field,
      pmid: field,
      title: fc.constantFrom("", "Experts everywhere, a survey", "Bits"),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (all) => {
        const drafts = all.map((fields) => draft({ ...fields, abstract: "x" }));
        const { papers, duplicates } = merge(...drafts);
        expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
        expect(papers.length + duplicates).toBe(drafts.length);
        expect(papers.flatMap(({ origins }) => origins)).toHaveLength(drafts.length);
      }),
    );
  });
});
