import { describe, expect, it } from "vitest";
import { identifierKeys, identifiersContradict, plausiblySame, sameWork, titleKey } from "./keys.ts";

const NONE = {
  title: "Mixture of Experts on One Alveo",
  year: null,
  authors: [],
  doi: null,
  arxivId: null,
  pmid: null,
  venue: null,
};

describe("titleKey", () => {
  it("is one for the spellings of a title, in any script", () => {
    for (const title of [
      "Réseaux de neurones: une étude",
      "RESEAUX DE NEURONES – UNE ETUDE.",
      "Réseaux  de neurones - une étude",
    ]) {
      expect(titleKey(title)).toBe("reseauxdeneuronesuneetude");
    }
    expect(titleKey("混合专家，模型")).toBe("混合专家模型");
    expect(titleKey("?!")).toBe("");
  });
});

describe("identifierKeys", () => {
  it("lists what is there, the strongest first", () => {
    expect(identifierKeys({ id: null, doi: "10.1/x", arxivId: null, pmid: "7" })).toEqual([
      { kind: "doi", value: "10.1/x" },
      { kind: "pmid", value: "7" },
    ]);
  });
});

describe("identifiersContradict", () => {
  it("lets a preprint have a DOI of its own", () => {
    const [preprint, journal, other] = ["10.1101/2020.01.01", "10.1109/a", "10.1109/b"].map((doi) => ({
      ...NONE,
      doi,
    }));
    if (preprint === undefined || journal === undefined || other === undefined) throw new Error("three papers");
    expect(identifiersContradict(preprint, journal)).toBe(false);
    expect(identifiersContradict(journal, other)).toBe(true);
    expect(identifiersContradict({ ...NONE, pmid: "1" }, { ...NONE, pmid: "2" })).toBe(true);
    expect(identifiersContradict({ ...NONE, pmid: "1" }, NONE)).toBe(false);
  });
});

describe("sameWork", () => {
  it("takes authors in another order for the same, where two are shared", () => {
    const a = { ...NONE, authors: ["Ada Núñez", "Bo Li", "C. Wu"] };
    expect(sameWork(a, { ...NONE, authors: ["Li, B.", "Nunez A", "Wu C"] })).toBe(true);
    expect(sameWork(a, { ...NONE, authors: ["Bo Li", "D. Ng"] })).toBe(false);
  });

  it("is symmetric", () => {
    const some = [
      NONE,
      { ...NONE, year: 2020 },
      { ...NONE, year: 2021, authors: ["Ada Núñez"] },
      { ...NONE, title: "Editorial", year: 2020 },
    ];
    for (const a of some) for (const b of some) expect(sameWork(a, b)).toBe(sameWork(b, a));
  });
});

describe("plausiblySame", () => {
  const title = (text: string, author: string) => ({ ...NONE, title: text, authors: [author] });

  it("believes a DOI sooner than a PubMed id", () => {
    const [a, b] = [
      title("Critical literacy revisited: writing as critique", "C. Burnett"),
      title("Is there a space for critical literacy online?", "G. Merchant"),
    ];
    expect(plausiblySame(a, b, "doi")).toBe(true);
    expect(plausiblySame(a, b, "pmid")).toBe(false);
  });

  it("believes a translated title with the same author", () => {
    const [a, b] = [title("Das neuronale Netz", "Ada Núñez"), title("The artificial brain", "Nunez A")];
    expect(plausiblySame(a, b, "doi")).toBe(true);
    expect(plausiblySame(a, { ...b, authors: ["Bo Li"] }, "doi")).toBe(false);
  });

  it("has nothing to say of a record without title", () => {
    expect(plausiblySame(title("", "A"), title("Anything at all", "B"), "pmid")).toBe(true);
  });
});
