import { parse } from "csv-parse/sync";
import { type ColumnIndex, NO_COLUMNS } from "./columns.ts";
import { DELIMITERS, type Delimiter } from "./delimiters.ts";

/** Columns of a table whose header we cannot read, or that has none. */
export interface GuessedTable {
  delimiter: Delimiter;
  columns: ColumnIndex;
  /** True where the first line reads as a header. */
  header: boolean;
}

/** An abstract has at least this many characters on average, and several sentences. */
const ABSTRACT_LENGTH = 200;
/** A head shorter than this is the whole text. */
const WHOLE = 60_000;
/** Rows that are looked at. */
const ROWS = 20;

/**
 * Guesses columns by what stands in them: prose of some length is the abstract, the longest shorter text before or
 * after it the title, DOIs and years are what they look like. null where no column holds prose.
 */
export function guessColumns(head: string): GuessedTable | null {
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(head, delimiter);
    const width = rows[0]?.length ?? 0;
    const even = rows.filter((row) => row.length === width);
    if (width < 2 || even.length < 2 || even.length < rows.length * 0.8) continue;
    const found = guessFrom(even, width);
    if (found !== null) return { delimiter, ...found };
  }
  return null;
}

function firstRows(head: string, delimiter: Delimiter): string[][] {
  if (!head.includes(delimiter)) return [];
  try {
    // A long head ends in the middle of a row, a short one is the whole table.
    const lines = head.length < WHOLE ? head : head.slice(0, head.lastIndexOf("\n") + 1);
    return parse(lines, { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, to: ROWS });
  } catch {
    // A quotation mark that is open where the head ends: this delimiter cannot be judged.
    return [];
  }
}

function guessFrom(rows: readonly string[][], width: number): Omit<GuessedTable, "delimiter"> | null {
  const body = rows.slice(1);
  const mean = (column: number): number => body.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / body.length;
  const share = (column: number, pattern: RegExp): number =>
    body.filter((row) => pattern.test(row[column]?.trim() ?? "")).length / body.length;
  const all = Array.from({ length: width }, (_, i) => i);
  const abstract = all.reduce((best, i) => (mean(i) > mean(best) ? i : best), 0);
  if (mean(abstract) < ABSTRACT_LENGTH || share(abstract, /\p{Ll}{2,} \p{Ll}+ .*\p{Ll}/u) < 0.5) return null;
  const doi = all.find((i) => share(i, /^(?:https?:\/\/\S*doi\S*\/|doi:)?10\.\d{4,9}\//i) > 0.5) ?? -1;
  const year = all.find((i) => share(i, /^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/) > 0.5) ?? -1;
  const url = all.find((i) => i !== doi && share(i, /^https?:\/\//) > 0.5) ?? -1;
  const titles = all.filter(
    (i) => ![abstract, doi, year, url].includes(i) && share(i, /\p{L}+ \p{L}+/u) > 0.5 && mean(i) >= 15,
  );
  // Lists of authors have commas and initials where titles have words in lower case.
  const title =
    titles.sort((a, b) => share(b, /\p{Ll}{3,} \p{Ll}/u) - share(a, /\p{Ll}{3,} \p{Ll}/u) || a - b)[0] ?? -1;
  const header = (rows[0]?.[abstract]?.length ?? 0) < 40;
  return { columns: { ...NO_COLUMNS, title, abstract, doi, year, url }, header };
}
