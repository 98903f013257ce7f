import type { Cell } from "../graph/columns.ts";

/**
 * A text cell that a spreadsheet would take for a formula begins with an apostrophe, which makes it text (OWASP, "CSV
 * injection"). Numbers are written as they are: -3 is no formula.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
}

/** One field after RFC 4180: quoted where it must be, quotation marks doubled; null is an empty field. */
export function csvField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = guarded(cell.toWellFormed().replaceAll("\u0000", ""));
  return /[",\n\r;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A line for Neo4j, whose LOAD CSV takes a backslash inside of quotation marks for an escape (its setting
 * db.import.csv.legacy_quote_escaping): fields with one are quoted and have it twice.
 */
export function neo4jLine(cells: readonly Cell[]): string {
  const fields = cells.map((cell) => {
    if (typeof cell !== "string" || !cell.includes("\\")) return csvField(cell);
    const field = csvField(cell).replaceAll("\\", "\\\\");
    return field.startsWith('"') ? field : `"${field}"`;
  });
  return `${fields.join(",")}\r\n`;
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvField).join(",")}\r\n`;
}
