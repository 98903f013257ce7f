import { describe, expect, it } from "vitest";
import { readPapers, readText } from "../testing/read-text.ts";

describe("tables", () => {
  it("keeps commas, line breaks and doubled quotation marks in cells", async () => {
    const text = 'Title,Abstract\r\n"One, ""two""","First line.\nSecond line."\r\n';
    expect(await readPapers("f.csv", text)).toMatchObject([
      { title: 'One, "two"', abstract: "First line. Second line." },
    ]);
  });

  it("leaves quotation marks of tab-separated text alone", async () => {
    expect(await readPapers("f.tsv", 'title\tabstract\nThe "so-called" end\t5" wafers\n')).toMatchObject([
      { title: 'The "so-called" end', abstract: '5" wafers' },
    ]);
  });

  it.each([
    [
      "IEEE Xplore",
      '"Document Title",Authors,"Publication Title","Publication Year","Abstract","DOI"\n"T","A. B; C. D","Trans","2023","Words","10.5555/1"\n',
    ],
    ["Covidence", "Title,Authors,Abstract,Published Year,Journal,DOI\nT,A. B; C. D,Words,2023,Trans,10.5555/1\n"],
    [
      "German heads",
      "Titel;Autoren;Zusammenfassung;Jahr;Journal;DOI\nT;A. B; C. D;Words;2023;Trans;10.5555/1\n".replace(
        "; C",
        " and C",
      ),
    ],
    [
      "Springer",
      '"Item Title","Publication Title","Item DOI","Authors","Publication Year","Abstract"\n"T","Trans","10.5555/1","A. B; C. D",2023,"Words"\n',
    ],
  ])("finds the columns of %s", async (_, text) => {
    expect(await readPapers("f.csv", text)).toMatchObject([
      { title: "T", abstract: "Words", authors: ["A. B", "C. D"], year: 2023, venue: "Trans", doi: "10.5555/1" },
    ]);
  });

  it("guesses columns by what stands in them where no header tells", async () => {
    const prose =
      "We show how experts are streamed from flash while others compute, and we measure what it saves. ".repeat(3);
    const rows = ["Experts that stream from flash", "Bits that nobody needs at all"].map(
      (title) => `10.5555/${title.length}|${title}|${prose}|2023`,
    );
    expect(await readPapers("f.txt", rows.join("\n"))).toMatchObject([
      { title: "Experts that stream from flash", abstract: prose.trim(), doi: "10.5555/30", year: 2023 },
      { title: "Bits that nobody needs at all" },
    ]);
  });

  it("reads up to a quotation mark without end, and says where the table breaks off", async () => {
    const events = await readText("f.csv", 'title,abstract\nOne,A\n"Two,B\nThree,C\n');
    expect(events).toMatchObject([
      { kind: "paper", paper: { title: "One" } },
      { kind: "skipped", record: 2, reason: expect.stringContaining("breaks off") },
    ]);
  });

  it("reports rows without text and passes over empty ones", async () => {
    const events = await readText("f.csv", "id,title,abstract\n1,One,A\n,,\n3,,\n");
    expect(events).toMatchObject([{ kind: "paper" }, { kind: "skipped", record: 2, key: "3" }]);
  });
});
