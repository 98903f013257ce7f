import { LithographError } from "@lithograph/model";
import { CsvError, type Options, parse } from "csv-parse";
import type { ReadLimits } from "../limits.ts";

/** A row of a table, or the reason why there are no more. */
export type TableRow = { cells: string[] } | { cells: null; reason: string };

/**
 * The rows of a table as a stream; one that breaks off (a quotation mark without end) ends with its reason, after every
 * row before it.
 * @throws LithographError TOO_LARGE where a row is longer than `limits.maxRecordChars`
 */
export async function* tableRows(
  name: string,
  chunks: AsyncIterable<string>,
  limits: ReadLimits,
  options: Options,
): AsyncGenerator<TableRow> {
  let rows: string[][] = [];
  const parser = parse({
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.maxRecordChars,
    ...options,
    // Rows are taken here and not from the stream: a stream that fails drops the rows that it holds.
    on_record: (row: unknown) => {
      rows.push(cellsOf(row));
      return null;
    },
  });
  // Failures come through the callbacks of write and end, one by one; the event would end the process.
  parser.on("error", () => {});
  try {
    for await (const chunk of chunks) {
      const failure = await settled((done) => parser.write(chunk, done));
      for (const cells of rows) yield { cells };
      rows = [];
      if (failure !== null) return yield broken(name, failure, limits);
    }
    const failure = await settled((done) => parser.end(done));
    for (const cells of rows) yield { cells };
    if (failure !== null) yield broken(name, failure, limits);
  } finally {
    parser.destroy();
  }
}

function settled(act: (done: (error?: Error | null) => void) => void): Promise<Error | null> {
  return new Promise((resolve) => act((error) => resolve(error ?? null)));
}

function broken(name: string, failure: Error, limits: ReadLimits): TableRow {
  if (!(failure instanceof CsvError)) throw failure;
  if (failure.code !== "CSV_MAX_RECORD_SIZE")
    return { cells: null, reason: `the table breaks off here: ${failure.message}` };
  throw new LithographError(
    "TOO_LARGE",
    `cannot read ${name}: a row is longer than ${limits.maxRecordChars} characters`,
    "a quotation mark is open; check the file",
    { cause: failure },
  );
}

/** Checked by hand: a schema would cost more than the parsing of the row. */
function cellsOf(row: unknown): string[] {
  return Array.isArray(row) ? row.map((cell) => (typeof cell === "string" ? cell : String(cell ?? ""))) : [];
}
