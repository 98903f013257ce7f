import type { IngestReport } from "@lithograph/model";
import { plain } from "./plain.ts";

/** Lines of one list that are shown; the rest is in the report file. */
const SHOWN = 10;
const count = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;

/** What became of the files, in a few lines for a person. */
export function describeReport(report: IngestReport, isDryRun: boolean): string {
  const unchanged = report.files.filter((file) => file.unchanged).length;
  const totals = [
    count(report.records, "record"),
    `${count(report.papers, "paper")} (${report.abstracts} records with an abstract${placeholders(report)})`,
    ...(report.duplicates > 0 ? [count(report.duplicates, "duplicate")] : []),
    ...(unchanged > 0 ? [`${count(unchanged, "file")} unchanged since the last time`] : []),
  ];
  return [
    `${isDryRun ? "Would read" : "Read"} ${totals.join(", ")}.`,
    ...shownLines(
      "not used",
      report.skipped.map((one) => `${place(one)}: ${one.reason}`),
    ),
    ...shownLines(
      "to look at",
      report.warnings.map((one) => `${place(one)}: ${one.message}`),
    ),
    "",
  ].join("\n");
}

function placeholders({ placeholders }: IngestReport): string {
  return placeholders > 0 ? `, ${placeholders} of them only a placeholder such as "NA"` : "";
}

function shownLines(heading: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - SHOWN;
  return [
    `${lines.length} ${heading}:`,
    ...lines.slice(0, SHOWN).map((line) => `  ${plain(line)}`),
    ...(rest > 0 ? [`  and ${rest} more (--report FILE lists all)`] : []),
  ];
}

function place({ file, record, key }: { file: string; record: number | null; key: string | null }): string {
  return [file, record === null ? null : `record ${record}`, key === null ? null : `"${key}"`]
    .filter((part) => part !== null && part !== "")
    .join(", ");
}
