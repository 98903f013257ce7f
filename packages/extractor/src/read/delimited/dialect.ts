import { parse } from "csv-parse/sync";
import { type ColumnIndex, headerScore } from "./columns.ts";
import { DELIMITERS, type Delimiter } from "./delimiters.ts";
import { guessColumns } from "./guess.ts";

/** How a table is written, and where its columns are. */
export interface Dialect {
  delimiter: Delimiter;
  /** Tab-separated exports leave quotation marks as they are. */
  quoted: boolean;
  /** Lines before the header ("About the data: …", "sep=;"). */
  skip: number;
  /** Columns that were guessed by their content; null where the header names them. */
  guessed: { columns: ColumnIndex; header: boolean } | null;
  /** Confidence in [0, 1]. */
  score: number;
}

/** Lines above a header that are tried: Dimensions writes one, some exports a few. */
const MAX_PREAMBLE = 6;
/** Columns that were guessed are worth less than any that were named. */
const GUESS_SCORE = 0.35;

/**
 * The delimiter and header line under which the first lines name columns of a bibliography best; where none do, columns
 * guessed by their content; null where that fails too.
 */
export function detectDialect(head: string): Dialect | null {
  const lines = head.split(/\r\n|\n|\r/, MAX_PREAMBLE);
  let best: Dialect | null = null;
  for (const [skip, line] of lines.entries()) {
    for (const delimiter of DELIMITERS) {
      const score = headerScore(cellsOf(line, delimiter)) - skip * 0.01;
      if (score > (best?.score ?? 0)) {
        best = { delimiter, quoted: isQuoted(head, delimiter), skip, guessed: null, score };
      }
    }
  }
  return best ?? guessedDialect(head);
}

function guessedDialect(head: string): Dialect | null {
  const found = guessColumns(head);
  if (found === null) return null;
  return {
    delimiter: found.delimiter,
    quoted: isQuoted(head, found.delimiter),
    skip: 0,
    guessed: { columns: found.columns, header: found.header },
    score: GUESS_SCORE,
  };
}

function isQuoted(head: string, delimiter: Delimiter): boolean {
  return delimiter !== "\t" || /(?:^|\t)"[^"\t]*"(?:\t|$)/m.test(head);
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (line.length > 20_000 || !line.includes(delimiter)) return [];
  try {
    return parse(line, { delimiter, relax_quotes: true, relax_column_count: true })[0] ?? [];
  } catch {
    // A quotation mark that the line does not close: no header is so.
    return [];
  }
}
