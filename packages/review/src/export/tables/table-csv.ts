import type { ExportData } from "../export-data.ts";
import { type ExportFormat, inChunks } from "../format.ts";
import { csvLine } from "./csv.ts";
import { evidenceTable, resultTable, type Table } from "./table.ts";

export function* tableCsv<R>({ columns, rows }: Table<R>): Generator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for (const row of rows) yield csvLine(columns.map(({ value }) => value(row)));
}

const csvFormat = (name: string, label: string, write: (data: ExportData) => Iterable<string>): ExportFormat => ({
  ...{ name, label, mediaType: "text/csv; charset=utf-8", extension: "csv", exports: "tables" },
  opensIn: "Excel, LibreOffice, R, pandas",
  // The mark tells Excel that the text is UTF-8.
  write: (data) => inChunks(withMark(write(data))),
});

function* withMark(lines: Iterable<string>): Generator<string> {
  yield "\uFEFF";
  yield* lines;
}

export const evidenceCsvFormat = csvFormat("evidence-csv", "Table of evidence (CSV)", (data) =>
  tableCsv(evidenceTable(data)),
);
export const resultsCsvFormat = csvFormat("results-csv", "Table of results (CSV)", (data) =>
  tableCsv(resultTable(data)),
);
