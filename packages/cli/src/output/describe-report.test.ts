import { IngestReport } from "@lithograph/model";
import { expect, test } from "vitest";
import { describeReport } from "./describe-report.ts";

const report = IngestReport.parse({
  records: 3,
  papers: 1,
  abstracts: 2,
  placeholders: 0,
  duplicates: 1,
  files: [{ file: "a.bib", format: "bibtex", records: 3, abstracts: 2, placeholders: 0, unchanged: false }],
  skipped: [{ file: "a.bib", record: 3, key: "smith", reason: "no title" }],
  warnings: Array.from({ length: 12 }, (_, index) => ({ file: "a.bib", record: index + 1, key: null, message: "odd" })),
});

test("says the counts, what was not used and why, and where the rest is", () => {
  expect(describeReport(report, false)).toMatchInlineSnapshot(`
    "Read 3 records, 1 paper (2 records with an abstract), 1 duplicate.
    1 not used:
      a.bib, record 3, "smith": no title
    12 to look at:
      a.bib, record 1: odd
      a.bib, record 2: odd
      a.bib, record 3: odd
      a.bib, record 4: odd
      a.bib, record 5: odd
      a.bib, record 6: odd
      a.bib, record 7: odd
      a.bib, record 8: odd
      a.bib, record 9: odd
      a.bib, record 10: odd
      and 2 more (--report FILE lists all)
    "
  `);
  expect(describeReport(report, true)).toMatch(/^Would read/);
});
