import { describe, expect, it } from "vitest";
import { readPapers, readText } from "../testing/read-text.ts";

describe("RIS", () => {
  it("takes what vendors call title, abstract, authors, year and journal", async () => {
    const text = `TY  - JOUR
T1  - A title that runs
over two lines
A1  - Núñez, Ada
A1  - Li, Bo
Y1  - 2023/04/01/
N2  - First paragraph.

Second paragraph with ER - and TI - in it.
JO  - Trans. Comput.
M3  - doi: 10.5555/x.1
UR  - https://arxiv.org/abs/2301.01234v2
U1  - 35957633 [PMID]
ER  - 
`;
    expect(await readPapers("f.ris", text)).toMatchObject([
      {
        title: "A title that runs over two lines",
        abstract: "First paragraph. Second paragraph with ER - and TI - in it.",
        authors: ["Ada Núñez", "Bo Li"],
        year: 2023,
        venue: "Trans. Comput.",
        doi: "10.5555/x.1",
        arxivId: "2301.01234",
        pmid: "35957633",
        url: "https://arxiv.org/abs/2301.01234v2",
      },
    ]);
  });

  it("reads records without end tag, with one space, without space, and with Windows line ends", async () => {
    const text = "TY - JOUR\r\nTI - One\r\nTY  - JOUR\r\nTI  - Two\r\nAB  -\r\nER  -\r\nTY  -JOUR\r\nTI  - Three";
    const papers = await readPapers("f.ris", text);
    expect(papers.map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
  });

  it("takes tags between records for none, and tells a record without text", async () => {
    const text =
      "1.\nTY  - JOUR\nTI  - One\nER  - \nNL  - J One\n\n2.\nTY  - JOUR\nAU  - Li, Bo\nDO  - 10.5555/2\nER  - \n";
    const events = await readText("f.ris", text);
    expect(events).toMatchObject([
      { kind: "paper", record: 1 },
      { kind: "skipped", record: 2, reason: "has neither title nor abstract" },
    ]);
  });

  it("joins abstracts in several languages and leaves out what is said twice", async () => {
    const text = "TY  - JOUR\nTI  - T\nAB  - English words.\nAB  - Deutsche Worte.\nN2  - English words.\nER  - \n";
    expect(await readPapers("f.ris", text)).toMatchObject([{ abstract: "English words. Deutsche Worte." }]);
  });

  it("prefers the date to the deprecated year tag", async () => {
    expect(await readPapers("f.ris", "TY  - JOUR\nTI  - T\nY1  - 1900\nDA  - 1950/01/01\nER  -")).toMatchObject([
      { year: 1950 },
    ]);
  });
});
