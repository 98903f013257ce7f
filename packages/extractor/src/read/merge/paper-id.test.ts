import { describe, expect, it } from "vitest";
import { paperId } from "./paper-id.ts";

const known = {
  id: null,
  doi: null,
  arxivId: null,
  pmid: null,
  title: "Réseaux de Neurones",
  abstract: "",
  year: 2020,
};

describe("paperId", () => {
  it("takes the record's own id, else DOI, else arXiv id, else PMID, else title", () => {
    expect(paperId({ ...known, id: "mine", doi: "10.1/x" })).toBe("mine");
    expect(paperId({ ...known, doi: "10.1/x", arxivId: "2301.01234" })).toBe("10.1/x");
    expect(paperId({ ...known, arxivId: "2301.01234", pmid: "7" })).toBe("arxiv:2301.01234");
    expect(paperId({ ...known, pmid: "7" })).toBe("pmid:7");
    expect(paperId(known)).toMatch(/^reseaux-de-neurones-[0-9a-z]{6}$/);
  });

  it("does not depend on how a title is written, and tells years apart", () => {
    const id = (title: string, year: number | null) => paperId({ ...known, title, year }).slice(-6);
    expect(id("RÉSEAUX DE NEURONES.", 2020)).toBe(id("Réseaux de Neurones", 2020));
    expect(id("Réseaux de Neurones", 2021)).not.toBe(id("Réseaux de Neurones", 2020));
  });

  it("names a record without title by its abstract", () => {
    const [a, b] = ["One.", "Two."].map((abstract) => paperId({ ...known, title: "", abstract }));
    expect(a).toMatch(/^paper-/);
    expect(a).not.toBe(b);
  });
});
