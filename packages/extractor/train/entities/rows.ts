import type { TrainingRows } from "./boost.ts";

/** Rows as columns. */
export function toColumns(rows: readonly { row: Float32Array; label: boolean }[]): TrainingRows {
  const width = rows[0]?.row.length ?? 0;
  return {
    columns: Array.from({ length: width }, (_, c) => Float32Array.from(rows, (r) => r.row[c] ?? 0)),
    labels: Uint8Array.from(rows, (r) => (r.label ? 1 : 0)),
  };
}
