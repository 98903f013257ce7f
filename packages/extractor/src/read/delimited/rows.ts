import { Readable } from "node:stream";
import { LithographError } from "@lithograph/model";
import { CsvError, type Options, parse } from "csv-parse";
import type { ReadLimits } from "../limits.ts";

/** A row of a table, or the reason why there are no more. */
export type TableRow = { cells: string[] } | { cells: null; reason: string };

/**
 * The rows of a table as a stream; one that breaks off (a quotation mark without end) ends with its reason.
 * @throws LithographError TOO_LARGE where a row is longer than `limits.maxRecordChars`
 */
export async function* tableRows(
  name: string,
  chunks: AsyncIterable<string>,
  limits: ReadLimits,
  options: Options,
): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.maxRecordChars,
    ...options,
  });
  const source = Readable.from(chunks);
  // An error of the source (a file that is too large, damaged gzip) has to reach whoever awaits a row.
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const row of parser) yield { cells: cellsOf(row) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_MAX_RECORD_SIZE") {
      throw new LithographError(
        "TOO_LARGE",
        `cannot read ${name}: a row is longer than ${limits.maxRecordChars} characters`,
        "a quotation mark is open; check the file",
        { cause: error },
      );
    }
    yield { cells: null, reason: `the table breaks off here: ${error.message}` };
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Checked by hand: a schema would cost more than the parsing of the row. */
function cellsOf(row: unknown): string[] {
  return Array.isArray(row) ? row.map((cell) => (typeof cell === "string" ? cell : String(cell ?? ""))) : [];
}
