import { describe, expect, it } from "vitest";
import { readPapers } from "../testing/read-text.ts";

describe("PubMed NBIB", () => {
  it("joins indented lines, prefers full names, finds the DOI among the ids", async () => {
    const text = `
PMID- 37000001
TI  - Mixture of experts on
      one device.
FAU - Núñez, Ada
AU  - Nunez A
AB  - BACKGROUND: It is slow.
      RESULTS: It is fast.
LID - S0001(23) [pii]
AID - 10.5555/x.1 [doi]
DP  - 2023 Apr 1
JT  - Journal of devices

PMID- 37000002
TI  - [Ein übersetzter Titel].
CN  - The Team
`;
    expect(await readPapers("f.nbib", text)).toMatchObject([
      {
        title: "Mixture of experts on one device",
        abstract: "BACKGROUND: It is slow. RESULTS: It is fast.",
        authors: ["Ada Núñez"],
        doi: "10.5555/x.1",
        pmid: "37000001",
        year: 2023,
        venue: "Journal of devices",
      },
      { title: "Ein übersetzter Titel", authors: ["The Team"], pmid: "37000002" },
    ]);
  });

  it("divides records without number at empty lines (ERIC, Copac)", async () => {
    const eric = "OWN - ERIC\nTI  - One\nAB  - A.\n\nOWN - ERIC\nTI  - Two\n";
    const copac = "TI- One\nAU- Lee, Bo\nKW- x\n    y\n\nTI- Two\nPY- 1977\n";
    expect((await readPapers("f", eric)).map(({ title }) => title)).toEqual(["One", "Two"]);
    expect((await readPapers("f", copac)).map(({ title }) => title)).toEqual(["One", "Two"]);
  });
});

describe("Web of Science", () => {
  it("takes full names, one a line or with semicolons, and joins wrapped text", async () => {
    const text = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Nunez, A
   Li, B
AF Nunez, Ada
   Li, Bo
TI Mixture of
   experts
AB Words that
   go on.
PY 2023
DI 10.5555/x.1
PM 37000001
UT WOS:1
ER

PT J
AU Joffe, Hadine; Hall, Janet E
TI Two
UT MEDLINE:2
ER

EF`;
    expect(await readPapers("f.txt", text)).toMatchObject([
      {
        title: "Mixture of experts",
        abstract: "Words that go on.",
        authors: ["Ada Nunez", "Bo Li"],
        doi: "10.5555/x.1",
        pmid: "37000001",
      },
      { title: "Two", authors: ["Hadine Joffe", "Janet E Hall"] },
    ]);
  });

  it("turns INSPEC's scripts into Unicode", async () => {
    const text = "FN ISI Export Format\nPT J\nTI Sn/sub 2\n   /P/sub 2/S/sub 6/ and He/sup +/\nUT INSPEC:1\nER\n";
    expect(await readPapers("f.isi", text)).toMatchObject([{ title: "Sn₂P₂S₆ and He⁺" }]);
  });
});

describe("Ovid", () => {
  it("reads tags, and names of fields with indented values", async () => {
    const tagged =
      "<3. >\nVN  - Ovid Technologies\nAN  - 1.\nAU  - Zhang, Weijia 1,2,+\nAU  - Peterson, James A. Ph.D., FACSM\nTI  - One.  [Article]\nSO  - Journal of Things August 2011;43(8):647\n";
    const named =
      "<8>\nTitle\n  One.[Article]\nAuthor\n  Zhang, Weijia 1;  Li, Bo 2\nDOI Number\n  10.5555/x.1\nLink to the Ovid Full Text or citation\n http://x\n";
    expect(await readPapers("f.txt", tagged)).toMatchObject([
      { title: "One", authors: ["Weijia Zhang", "James A. Peterson"], year: 2011, venue: "Journal of Things" },
    ]);
    expect(await readPapers("f.txt", named)).toMatchObject([
      { title: "One", authors: ["Weijia Zhang", "Bo Li"], doi: "10.5555/x.1" },
    ]);
  });
});

describe("RefWorks", () => {
  it("takes the file's legend of tags for no record", async () => {
    const text =
      "Refworks Export Tagged Format\n\nRT=Reference Type\nT1=Primary Title\nBEGIN EXPORTED REFERENCES\n\nRT Journal Article\nID 1\nA1 Brennan,Timothy\nT1 The Empire's New Clothes\nNO doi: 10.1086/374030\nYR 2003\n";
    expect(await readPapers("f.txt", text)).toMatchObject([
      { title: "The Empire's New Clothes", authors: ["Timothy Brennan"], doi: "10.1086/374030", year: 2003 },
    ]);
  });
});

describe("EndNote tagged", () => {
  it("reads records with and without %0", async () => {
    expect((await readPapers("f.enw", "%0 Book\n%T One\n%X A.\n%0 Book\n%T Two\n")).map(({ title }) => title)).toEqual([
      "One",
      "Two",
    ]);
    expect(
      (await readPapers("f.txt", "%T One\n%A Li, Bo\n%X A.\n\n%T Two\n%A Lee, C\n")).map(({ title }) => title),
    ).toEqual(["One", "Two"]);
  });
});
