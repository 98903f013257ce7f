import { describe, expect, it } from "vitest";
import { shapeOf } from "./all-shapes.ts";
import { author, dateLike, firstText, listOf, text } from "./shapes.ts";

describe("lenient views of JSON", () => {
  it("take what has another type for absent", () => {
    expect([text.parse(7), text.parse({}), text.parse(undefined), text.parse("x")]).toEqual(["7", null, null, "x"]);
    expect([firstText.parse(["a", "b"]), firstText.parse([]), firstText.parse("c"), firstText.parse(true)]).toEqual([
      "a",
      null,
      "c",
      null,
    ]);
    expect(listOf(text).parse("no list")).toEqual([]);
    expect(listOf(author).parse([7, { family: "Li" }, null, "Bo Li"])).toEqual(["Li", "Bo Li"]);
  });

  it.each([
    [{ family: "Berg", given: "Jan", "non-dropping-particle": "van der" }, "van der Berg, Jan"],
    [{ family: "King", given: "Martin", suffix: "Jr." }, "King, Jr., Martin"],
    [{ lastName: "Li", firstName: "Bo" }, "Li, Bo"],
    [{ name: "The Team" }, "The Team"],
    [{ literal: "The Team" }, "The Team"],
    [{ "family-names": "Li", "given-names": "Bo" }, "Li, Bo"],
  ])("name %o", (parts, name) => {
    expect(author.parse(parts)).toBe(name);
  });

  it.each([
    [{ "date-parts": [[2023, 4]] }, "2023"],
    [{ "date-parts": [[null]] }, ""],
    [{ literal: "May 2020" }, "May 2020"],
    [{ raw: "2020" }, "2020"],
    [2020, "2020"],
    [{ odd: 1 }, null],
  ])("date %o", (date, year) => {
    expect(dateLike.parse(date)).toBe(year);
  });
});

describe("shapeOf", () => {
  const keyOf = (object: Record<string, unknown>) => shapeOf(object)?.toFields(object)?.fields;

  it.each([
    ["our own", { id: "a", title: "T", abstract: "A" }, { markup: "verbatim", id: "a" }],
    ["OpenAlex", { id: "https://openalex.org/W1", title: "T", authorships: [] }, { markup: "plain", title: "T" }],
    ["Semantic Scholar", { paperId: "p", title: "T", externalIds: { ArXiv: "2301.01234" } }, { arxivId: "2301.01234" }],
    ["a citation", { citingPaper: { paperId: "p", title: "T" } }, { title: "T" }],
    ["Zotero's API", { key: "K", data: { itemType: "book", title: "T" } }, { title: "T" }],
    ["Crossref", { DOI: "10.5555/1", title: ["T"], abstract: "<jats:p>A</jats:p>" }, { title: "T", doi: "10.5555/1" }],
    ["CSL", { type: "book", title: "T", issued: { "date-parts": [[2020]] } }, { title: "T", year: "2020" }],
    [
      "Europe PMC",
      { pmid: "7", title: "T", abstractText: "A", pubYear: "2020" },
      { abstract: "A", pmid: "7", year: "2020" },
    ],
    [
      "OpenReview",
      { forum: "x", content: { title: { value: "T" }, abstract: { value: "A" } } },
      { title: "T", abstract: "A" },
    ],
    [
      "daily papers",
      { title: "T", paper: { id: "2301.01234", title: "T", summary: "A" } },
      { title: "T", abstract: "A" },
    ],
  ])("tells records of %s", (_, object, fields) => {
    expect(keyOf(object)).toMatchObject(fields);
  });

  it("knows nothing of other objects", () => {
    expect(shapeOf({ milk: 1, eggs: ["two"] })).toBeNull();
  });
});
