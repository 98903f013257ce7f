import type { CypherValue, ShownQuery } from "@lithograph/model";
import { LithographError } from "@lithograph/model";
import { z } from "zod";
import type { GraphStore } from "../store.ts";

/** A Cypher query with the shape of its rows; rows are decoded by column name. */
export interface GraphQuery<Row> {
  cypher: string;
  params: Record<string, CypherValue>;
  row: z.ZodType<Row>;
}

/** Runs a query of ours and decodes every row. The signal ends it. */
export async function runQuery<Row>(
  store: GraphStore,
  query: GraphQuery<Row>,
  signal?: AbortSignal | undefined,
): Promise<Row[]> {
  const { columns, rows } = await store.read(query.cypher, query.params, {
    maxRows: MOST_ROWS,
    ...(signal === undefined ? {} : { signal }),
  });
  const decoded = rows.map((row) =>
    query.row.safeParse(Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
  );
  return decoded.map((row) => {
    if (row.success) return row.data;
    throw new LithographError(
      "ENGINE_FAILED",
      `The graph answered in an unexpected form: ${z.prettifyError(row.error)}`,
    );
  });
}

/** Rows that a view may read: far above what it shows. */
const MOST_ROWS = 100_000;

export async function runOne<Row>(
  store: GraphStore,
  query: GraphQuery<Row>,
  signal?: AbortSignal | undefined,
): Promise<Row | null> {
  const [row] = await runQuery(store, query, signal);
  return row ?? null;
}

/** The query as a person can copy and run it. */
export function shown({ cypher, params }: Pick<GraphQuery<unknown>, "cypher" | "params">): ShownQuery {
  return { cypher, params };
}

/** `variable.name AS name` for each property. */
export function columns(variable: string, names: readonly string[]): string {
  return names.map((name) => `${variable}.${name} AS ${name}`).join(", ");
}

/** ` WHERE a AND b`, or nothing where there is no condition. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
}
