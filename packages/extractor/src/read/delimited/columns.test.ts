import { describe, expect, it } from "vitest";
import { columnName, findColumns, headerScore } from "./columns.ts";
import { detectDialect } from "./dialect.ts";
import { guessColumns } from "./guess.ts";

describe("findColumns", () => {
  it.each([
    [
      "Scopus",
      ["Authors", "Author full names", "Title", "Year", "Source title", "DOI", "Link", "Abstract", "EID"],
      { title: 2, abstract: 7, authors: 1, year: 3, venue: 4, doi: 5, url: 6, id: 8 },
    ],
    [
      "Web of Science tags",
      ["PT", "AU", "AF", "TI", "SO", "AB", "PY", "DI", "PM", "UT"],
      { title: 3, abstract: 5, authors: 2, year: 6, venue: 4, doi: 7, pmid: 8, id: 9 },
    ],
    [
      "IEEE Xplore",
      ["Document Title", "Authors", "Publication Title", "Publication Year", "Abstract", "DOI", "PDF Link"],
      { title: 0, abstract: 4, authors: 1, year: 3, venue: 2, doi: 5, url: 6 },
    ],
    [
      "Zotero",
      [
        "Key",
        "Item Type",
        "Publication Year",
        "Author",
        "Title",
        "Publication Title",
        "DOI",
        "Url",
        "Abstract Note",
        "Date",
      ],
      { title: 4, abstract: 8, authors: 3, year: 2, venue: 5, doi: 6, url: 7, id: 0 },
    ],
    [
      "Lens",
      ["Lens ID", "Title", "Date Published", "Publication Year", "Source Title", "Author/s", "Abstract", "PMID", "DOI"],
      { title: 1, abstract: 6, authors: 5, year: 3, venue: 4, doi: 8, pmid: 7, id: 0 },
    ],
    ["a sheet with the journal's title only", ["Publication Title", "Abstract"], { title: 0, abstract: 1, venue: -1 }],
  ])("knows %s", (_, header, columns) => {
    expect(findColumns(header)).toMatchObject(columns);
  });

  it("gives one column one meaning", () => {
    const found = Object.values(findColumns(["Title", "Abstract", "Source", "Date", "URL"])).filter((at) => at !== -1);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe("headerScore", () => {
  it("is highest with title and abstract, and nothing without both", () => {
    const [full, titles, other] = [
      ["Title", "Abstract", "Year"],
      ["Title", "Authors", "Year"],
      ["Milk", "Eggs"],
    ].map(headerScore);
    expect(full).toBeGreaterThan(titles ?? 1);
    expect(titles).toBeGreaterThan(other ?? 1);
    expect(other).toBe(0);
  });
});

describe("columnName", () => {
  it("folds case, spaces and punctuation", () => {
    expect(columnName(" Author/s ")).toBe("authors");
    expect(columnName("UT (Unique WOS ID)")).toBe("utuniquewosid");
  });
});

describe("detectDialect", () => {
  it("finds the header below lines of another kind", () => {
    expect(detectDialect("Exported on May 2\n\ntitle;abstract;year\nA;B;2020\n")).toMatchObject({
      delimiter: ";",
      skip: 2,
      guessed: null,
    });
  });

  it("takes prose and lists for no table", () => {
    expect(detectDialect("Dear all, here is the title, and an abstract, as promised.\nBest, Ada\n")).toBeNull();
    expect(detectDialect("one,two\n1,2\n3,4\n")).toBeNull();
  });
});

describe("guessColumns", () => {
  const prose = "We measure how much each head loses, and give more bits to those that lose most of all. ".repeat(4);

  it("takes long prose for the abstract and the other text with small words for the title", () => {
    const rows = [
      `Lee, B.; Li, C.\tBits that nobody needs at all\t${prose}\t2020`,
      `Ng, D.; Wu, E.\tExperts that stream from flash\t${prose}\t2021`,
    ];
    expect(guessColumns(`${rows.join("\n")}\n`)).toMatchObject({
      delimiter: "\t",
      header: false,
      columns: { title: 1, abstract: 2, year: 3 },
    });
  });

  it("tells a header in a language that it does not know", () => {
    const rows = ["Nimi\tTiivistelmä", `Bits that nobody needs\t${prose}`, `Experts from flash\t${prose}`];
    expect(guessColumns(rows.join("\n"))).toMatchObject({ header: true, columns: { title: 0, abstract: 1 } });
  });

  it("finds nothing in numbers", () => {
    expect(guessColumns("1,2,3\n4,5,6\n7,8,9\n")).toBeNull();
  });
});
