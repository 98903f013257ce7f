import { describe, expect, it } from "vitest";
import { readText } from "./testing/read-text.ts";

describe("readSource", () => {
  it("keeps ids, order and text of our own JSON Lines and names a broken line", async () => {
    const text = '{"id":"b","title":"B  $x$","abstract":"Two."}\n{"id":"a","title":\n{"id":"c","title":"C"}\n';
    const events = await readText("own.jsonl", text);
    expect(events.map((event) => (event.kind === "paper" ? event.paper.id : event.kind))).toEqual([
      "b",
      "skipped",
      "c",
    ]);
    expect(events[0]).toMatchObject({ format: "jsonl", record: 1, paper: { title: "B  $x$", abstract: "Two." } });
    expect(events[1]).toMatchObject({ record: 2, key: "a", reason: "the line is not a JSON object" });
    expect(events[2]).toMatchObject({
      paper: { title: "C", abstract: "", origins: [{ file: "own.jsonl", record: 3 }] },
    });
  });

  it("says so where a file holds no record", async () => {
    expect(await readText("f.bib", "@comment{nothing}\n")).toMatchObject([
      { kind: "warning", record: null, format: "bibtex", message: "the file is BibTeX, BibLaTeX, but holds no record" },
    ]);
  });

  it.each([
    ["semicolons", "Title;Abstract;Year\nA paper;Its words;2021\n"],
    ["tabs", "title\tabstract\tpublication year\nA paper\tIts words\t2021\n"],
    [
      "a line above the header",
      'About the data: exported\n"Title","Abstract","PubYear"\n"A paper","Its words","2021"\n',
    ],
  ])("reads a table with %s", async (_, text) => {
    const [event] = await readText("table.csv", text);
    expect(event).toMatchObject({ format: "csv", paper: { title: "A paper", abstract: "Its words", year: 2021 } });
  });
});
