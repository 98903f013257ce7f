import { Paper } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { ReportBuilder } from "./report-builder.ts";

const paper = (id: string, ...records: [string, number][]) =>
  Paper.parse({
    id,
    title: id,
    abstract: "",
    origins: records.map(([file, record]) => ({ file, record, format: "ris" })),
  });

describe("ReportBuilder", () => {
  test("counts records, and the papers that they became", () => {
    const builder = new ReportBuilder();
    const row = builder.file("a.ris");
    Object.assign(row, { format: "ris", records: 3, abstracts: 2 });
    for (const record of [1, 2, 3]) builder.used("a.ris", record);
    builder.unchanged("b.ris", { file: "b.ris", sha256: "", format: "ris", records: 7, abstracts: 7 });
    builder.skip("a.ris", 4, "key", "no title");
    const report = builder.build([
      paper("x", ["a.ris", 1], ["a.ris", 3]),
      paper("y", ["a.ris", 2]),
      paper("old", ["b.ris", 1]),
    ]);
    expect(report).toMatchObject({ records: 3, papers: 2, abstracts: 2, duplicates: 1 });
    expect(report.files.map(({ file, unchanged }) => [file, unchanged])).toEqual([
      ["a.ris", false],
      ["b.ris", true],
    ]);
    expect(report.skipped).toEqual([{ file: "a.ris", record: 4, key: "key", reason: "no title" }]);
  });

  test("a file of nothing but bad records does not fill the memory", () => {
    const builder = new ReportBuilder();
    for (let record = 1; record <= 20_500; record++) builder.skip("a", record, null, "bad");
    const report = builder.build([]);
    expect(report.skipped).toHaveLength(20_000);
    expect(report.warnings.at(-1)?.message).toBe("500 more skipped are not listed");
  });
});
