import { parse } from "csv-parse/sync";
import { headerScore } from "./columns.ts";

export const DELIMITERS = ["\t", ",", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a table is written, and which of its first lines is the header. */
export interface Dialect {
  delimiter: Delimiter;
  /** Tab-separated exports leave quotation marks as they are. */
  quoted: boolean;
  /** Lines before the header ("Export Date: …", "sep=;"). */
  skip: number;
  score: number;
}

/** Lines above a header that are tried: Dimensions writes one, some exports a few. */
const MAX_PREAMBLE = 6;

/** The delimiter and header line under which the first lines name columns of a bibliography best; null where none do. */
export function detectDialect(head: string): Dialect | null {
  const lines = head.split(/\r\n|\n|\r/, MAX_PREAMBLE);
  let best: Dialect | null = null;
  for (const [skip, line] of lines.entries()) {
    for (const delimiter of DELIMITERS) {
      const score = headerScore(cellsOf(line, delimiter)) - skip * 0.01;
      if (score > (best?.score ?? 0)) {
        best = { delimiter, quoted: delimiter !== "\t" || /(?:^|\t)"[^"\t]*"(?:\t|$)/m.test(head), skip, score };
      }
    }
  }
  return best;
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (line.length > 20_000 || !line.includes(delimiter)) return [];
  try {
    const rows = parse(line, { delimiter, relax_quotes: true, relax_column_count: true });
    return rows[0] ?? [];
  } catch {
    return [];
  }
}
