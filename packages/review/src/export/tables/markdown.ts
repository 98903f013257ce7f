import type { ExportData } from "../export-data.ts";
import { type ExportFormat, inChunks } from "../format.ts";
import type { Cell } from "../graph/columns.ts";
import { citationKeys } from "../references/citation-keys.ts";
import { evidenceTable, pageColumns, resultTable, type Table } from "./table.ts";

/** Tables and references in Pandoc's Markdown: `[@key]` cites what `lithograph export --format bibtex` writes. */
export const markdownFormat: ExportFormat = {
  name: "markdown",
  label: "Markdown tables",
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  exports: "tables",
  opensIn: "Pandoc, Quarto, Obsidian, GitHub",
  write: (data) => inChunks(markdown(data)),
};

function* markdown(data: ExportData): Generator<string> {
  yield* markdownTable(resultTable(data));
  yield* markdownTable(evidenceTable(data));
  yield "## Papers\n\n";
  const keys = citationKeys(data.source.papers);
  for (const { paper } of data.graph.papers) yield `- ${markdownReference(paper, keys.get(paper.id) ?? paper.id)}\n`;
}

export function* markdownTable<R>(table: Table<R>): Generator<string> {
  const columns = pageColumns(table);
  yield `## ${table.title}\n\n`;
  if (table.rows.length === 0) {
    yield "There are none.\n\n";
    return;
  }
  yield `| ${columns.map(({ label }) => label).join(" | ")} |\n`;
  yield `|${columns.map(({ kind }) => (kind === "number" ? " ---: |" : " --- |")).join("")}\n`;
  for (const row of table.rows) {
    const cells = columns.map(({ name, value }) =>
      name === "citation_key" ? `[@${value(row)}]` : markdownCell(value(row)),
    );
    yield `| ${cells.join(" | ")} |\n`;
  }
  yield "\n";
}

const markdownCell = (cell: Cell) =>
  cell === null ? "" : typeof cell === "number" ? String(Math.round(cell * 100) / 100) : markdownEscape(cell);

/** Text that Markdown shows as it is: no emphasis, no links, no HTML, no line of its own. */
export function markdownEscape(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ")
      .replace(/[\\`*_{}[\]<>()#|~$!^@&=+-]/g, (char) =>
        char === "-" || char === "(" || char === ")" ? char : `\\${char}`,
      )
      .trim()
  );
}

export function markdownReference(
  {
    title,
    authors,
    year,
    venue,
    doi,
    url,
  }: {
    title: string;
    authors: readonly string[];
    year: number | null;
    venue: string | null;
    doi: string | null;
    url: string | null;
  },
  key: string,
): string {
  const link = doi === null ? url : `https://doi.org/${encodeURI(doi)}`;
  const who = authors.length > 3 ? `${authors[0]} et al.` : authors.join(", ");
  const parts = [who, year === null ? "" : `(${year})`, `${title}.`, venue === null ? "" : `${venue}.`];
  const plain = parts
    .filter((part) => part !== "")
    .map(markdownEscape)
    .join(" ");
  // An autolink ends at ">" and at spaces; what could end it early is encoded.
  return `[@${key}] ${plain}${link === null ? "" : ` <${link.replace(/[<>\s\\`]/g, (char) => encodeURIComponent(char))}>`}`;
}
