import type { ExportData } from "../export-data.ts";
import { type ExportFormat, inChunks } from "../format.ts";
import type { Cell } from "../graph/columns.ts";
import { texEscape } from "../references/tex-escape.ts";
import { evidenceTable, pageColumns, resultTable, type Table } from "./table.ts";

/** Tables set with booktabs, `\cite` in place of papers: for `\input` into a review's text. */
export const latexFormat: ExportFormat = {
  name: "latex",
  label: "LaTeX tables (booktabs)",
  mediaType: "application/x-tex",
  extension: "tex",
  exports: "tables",
  opensIn: "LaTeX, Overleaf",
  write: (data) => inChunks(latex(data)),
};

function* latex(data: ExportData): Generator<string> {
  yield "% Tables for \\input. The preamble needs \\usepackage{booktabs,longtable,array}; the keys stand in the BibTeX export.\n";
  yield "% Letters beyond ASCII are UTF-8: set with LuaLaTeX or XeLaTeX where pdfLaTeX lacks one.\n\n";
  yield* latexTable(resultTable(data));
  yield* latexTable(evidenceTable(data));
}

function* latexTable<R>(table: Table<R>): Generator<string> {
  const columns = pageColumns(table);
  const width = (0.94 / columns.length).toFixed(3);
  const spec = columns.map(({ kind }) =>
    kind === "number" ? "r" : `>{\\raggedright\\arraybackslash}p{${width}\\linewidth}`,
  );
  yield `{\\small\n\\begin{longtable}{@{}${spec.join("")}@{}}\n\\caption{${texEscape(table.title)}}\\\\\n`;
  yield `\\toprule\n${columns.map(({ label }) => texEscape(label)).join(" & ")} \\\\\n\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n`;
  for (const row of table.rows) {
    const cells = columns.map(({ name, value }) =>
      name === "citation_key" ? `\\cite{${value(row)}}` : texCell(value(row)),
    );
    yield `${cells.join(" & ")} \\\\\n`;
  }
  yield "\\end{longtable}}\n\n";
}

/** Signs of maths and units that pdfLaTeX's text fonts lack. */
const MATHS: Readonly<Record<string, string>> = {
  "×": "\\times",
  "±": "\\pm",
  "≤": "\\leq",
  "≥": "\\geq",
  "≈": "\\approx",
  "→": "\\rightarrow",
  "∼": "\\sim",
  "−": "-",
  µ: "\\mu",
  μ: "\\mu",
  α: "\\alpha",
  β: "\\beta",
  γ: "\\gamma",
  λ: "\\lambda",
  Λ: "\\Lambda",
  Δ: "\\Delta",
  "∞": "\\infty",
};

function texCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : cell.toFixed(2);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: TeX stops at control characters
  const plain = cell.toWellFormed().replace(/[\u0000-\u001f\u007f]/g, " ");
  // A cell that begins with "[" would be an argument of the line break before it, and one with "*" its star.
  const safe = texEscape(plain).replace(/^([[*])/, "{$1}");
  return safe.replace(/[×±≤≥≈→∼−µμαβγλΛΔ∞]/g, (char) => `$${MATHS[char] ?? char}$`);
}
