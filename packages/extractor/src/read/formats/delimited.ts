import { LithographError } from "@lithograph/model";
import { type ColumnIndex, findColumns } from "../delimited/columns.ts";
import { detectDialect } from "../delimited/dialect.ts";
import { tableRows } from "../delimited/rows.ts";
import type { TextSource } from "../input/text-source.ts";
import type { FoundEvent, ReadContext, Reader } from "../reader.ts";
import { splitAuthors } from "../record/authors.ts";
import type { RecordFields } from "../record/fields.ts";

/** Tables with a header line (RFC 4180 and its relatives: comma, semicolon, tab, bar). */
export const delimitedReader: Reader = {
  name: "csv",
  label: "CSV, TSV (table with a header line)",
  extensions: ["csv", "tsv", "tab", "txt"],
  sniff(head) {
    return /^\s*[<{[@]/.test(head) ? 0 : (detectDialect(head)?.score ?? 0);
  },
  read: readTable,
};

async function* readTable(source: TextSource, { limits }: ReadContext): AsyncGenerator<FoundEvent> {
  const { head, chunks } = await firstChunk(source);
  const dialect = detectDialect(head);
  if (dialect === null) {
    throw new LithographError(
      "UNREADABLE_FILE",
      `cannot read ${source.name} as a table: its first lines name no column "title" or "abstract"`,
      "give the columns a header line",
    );
  }
  const options = { delimiter: dialect.delimiter, quote: dialect.quoted ? '"' : null, from_line: dialect.skip + 1 };
  let columns = dialect.guessed?.columns ?? null;
  let isHeader = dialect.guessed?.header ?? true;
  let record = 0;
  for await (const row of tableRows(source.name, chunks, limits, options)) {
    if (row.cells === null) {
      yield { kind: "skipped", record: record + 1, key: null, reason: row.reason };
      return;
    }
    columns ??= findColumns(row.cells);
    if (isHeader) isHeader = false;
    else if (row.cells.some((cell) => cell.trim() !== "")) yield rowEvent(row.cells, columns, ++record);
  }
}

/** The first chunk with enough text to see the header, and the whole text again. */
async function firstChunk(source: TextSource): Promise<{ head: string; chunks: AsyncIterable<string> }> {
  const iterator = source.chunks[Symbol.asyncIterator]();
  let head = "";
  let next = await iterator.next();
  while (next.done !== true) {
    head += next.value;
    if (head.length >= 16_384) break;
    next = await iterator.next();
  }
  async function* chunks(): AsyncGenerator<string> {
    yield head;
    for (let rest = await iterator.next(); rest.done !== true; rest = await iterator.next()) yield rest.value;
  }
  return { head: head.slice(0, 65_536).replace(/^\ufeff/, ""), chunks: chunks() };
}

function rowEvent(cells: string[], columns: ColumnIndex, record: number): FoundEvent {
  const cell = (at: number): string | null => (at === -1 ? null : (cells[at]?.trim() ?? "") || null);
  const authors = cell(columns.authors);
  const fields: RecordFields = {
    markup: "plain",
    title: cell(columns.title),
    abstract: cell(columns.abstract),
    // Scopus puts its author ids behind the names.
    authors: authors === null ? [] : splitAuthors(authors.replace(/\s*\(\d{6,}\)/g, "")),
    year: cell(columns.year),
    venue: cell(columns.venue),
    doi: cell(columns.doi),
    arxivId: cell(columns.arxivId),
    pmid: cell(columns.pmid),
    url: cell(columns.url),
  };
  return { kind: "record", record, key: cell(columns.id), fields };
}
