import { readFileSync } from "node:fs";
import { type CypherAnswer, CypherValue } from "@lithograph/model";
import { z } from "zod";

export const QUERIES_FILE = new URL("../../test/read-queries.cypher", import.meta.url);
export const ROWS_FILE = new URL("../../test/read-queries.jsonl", import.meta.url);

/** What Neo4j answered on the gold graph, and whether the embedded engine answers it or refuses to. */
export const RecordedQuery = z.object({
  section: z.string(),
  query: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(CypherValue)),
  embedded: z.enum(["equal", "refused"]),
});
export type RecordedQuery = z.infer<typeof RecordedQuery>;

/** One query a line; a comment begins a section. */
export function readQueries(): { section: string; query: string }[] {
  let section = "";
  return readFileSync(QUERIES_FILE, "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("//")) section = line.slice(2).trim();
      return line === "" || line.startsWith("//") ? [] : [{ section, query: line }];
    });
}

export function recordedQueries(): RecordedQuery[] {
  return readFileSync(ROWS_FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => RecordedQuery.parse(JSON.parse(line)));
}

/** Twelve digits are compared (sums in another order differ in the last), and rows in any order where none is asked for. */
export function comparable(query: string, { columns, rows }: Pick<CypherAnswer, "columns" | "rows">) {
  const rounded = rows.map((row) => JSON.stringify(row.map(rounding)));
  return { columns, rows: /\bORDER BY\b/.test(query) ? rounded : rounded.sort() };
}

function rounding(value: CypherValue): CypherValue {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(rounding);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounding(item)]));
}
