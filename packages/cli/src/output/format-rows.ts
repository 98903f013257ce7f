import type { CypherAnswer, CypherValue } from "@lithograph/model";
import { plain } from "./plain.ts";

export const ROW_FORMATS = ["table", "json", "csv"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Widest cell of a table; longer text ends in "…". Characters. */
const MAX_CELL = 60;

/** An answer as text: a table for people, JSON objects by column, or CSV after RFC 4180. */
export function formatRows(answer: CypherAnswer, format: RowFormat): string {
  if (format === "json")
    return `${JSON.stringify(
      answer.rows.map((row) => byColumn(answer.columns, row)),
      null,
      2,
    )}\n`;
  if (format === "csv") return [answer.columns, ...answer.rows].map(csvLine).join("");
  return table(answer);
}

function byColumn(columns: string[], row: CypherValue[]): Record<string, CypherValue> {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}

function csvLine(values: readonly CypherValue[]): string {
  return `${values.map((value) => csvField(cellText(value))).join(",")}\r\n`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A value as one string; what has parts is JSON. */
export function cellText(value: CypherValue): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function table({ columns, rows }: CypherAnswer): string {
  const cells = rows.map((row) => columns.map((_, index) => shorten(cellText(row[index] ?? null))));
  const widths = columns.map((column, index) => {
    return Math.max(plain(column).length, ...cells.map((row) => row[index]?.length ?? 0));
  });
  const line = (values: string[]) =>
    `${values
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd()}\n`;
  const rule = line(widths.map((width) => "─".repeat(width)));
  return line(columns.map(plain)) + rule + cells.map(line).join("");
}

function shorten(text: string): string {
  const flat = plain(text);
  return flat.length <= MAX_CELL ? flat : `${flat.slice(0, MAX_CELL - 1)}…`;
}
