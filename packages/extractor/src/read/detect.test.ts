import { describe, expect, it } from "vitest";
import { detectReader } from "./read-source.ts";
import { READERS } from "./readers.ts";
import { NoteCounter } from "./record/note-counter.ts";

describe("READERS", () => {
  it("have names of their own, labels, and extensions without dots", () => {
    expect(new Set(READERS.map(({ name }) => name)).size).toBe(READERS.length);
    for (const { name, label, extensions } of READERS) {
      expect(name).toMatch(/^[a-z][a-z-]*$/);
      expect(label).not.toBe("");
      for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/);
    }
  });

  it("claim nothing of what is nobody's, and stay within [0, 1]", () => {
    for (const head of [
      "",
      " ",
      "milk\neggs\n",
      "<html><body>Hi</body></html>",
      "{}",
      "[]",
      "1,2\n3,4\n",
      "\ufffd".repeat(50),
      "@",
      "TY",
      "%",
      "-",
    ]) {
      for (const { name, sniff } of READERS) {
        const confidence = sniff(head, "x");
        expect([name, head, confidence]).toEqual([name, head, expect.closeTo(0, 0)]);
        expect(confidence).toBeLessThan(0.3);
      }
    }
  });
});

describe("detectReader", () => {
  it.each([
    ["TY  - JOUR\nTI  - @article{x, title={y}}\n", "ris"],
    ["@article{x, abstract={TY  - JOUR}}\n", "bibtex"],
    ["\ufeff%0 Journal Article\n%T A\n", "endnote"],
    ["PMID- 1\nTI  - A\n", "nbib"],
    ["FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A\n", "wos"],
    ['{"id":"a","title":"b","abstract":"c"}\n{"id":"d"}\n', "jsonl"],
    ['[{"id":"a","title":"b","abstract":"c"}]', "json"],
    ["title,abstract\nA,B\n", "csv"],
    ["- title: A\n  abstract: B\n", "yaml"],
  ])("tells %j", (head, name) => {
    for (const file of ["upload", "wrong.xml", "wrong.bib", "wrong.csv"])
      expect(detectReader(head, file)?.name).toBe(name);
  });

  it("is null where nobody claims the text", () => {
    expect(detectReader("milk and eggs", "list.bib")).toBeNull();
  });
});

describe("NoteCounter", () => {
  it("tells a note once, with its first record and how many there are", () => {
    const notes = new NoteCounter();
    for (const record of [3, 3, 5, 9]) notes.add("odd", record, `k${record}`);
    notes.add("rare", 4, null);
    expect([...notes.warnings()]).toEqual([
      { kind: "warning", record: 3, key: "k3", message: "odd (first of 3 such records)" },
      { kind: "warning", record: 4, key: null, message: "rare" },
    ]);
  });
});
