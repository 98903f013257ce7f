import type { MatrixChoices } from "../state/view-state.ts";
import type { MatrixCell } from "./matrix-table.ts";

/** How full a cell's colour is, in [0, 1]: the best gain on a logarithmic scale up to tenfold, or the newest year. */
export function heat(
  cell: MatrixCell,
  by: MatrixChoices["colour"],
  [first, last]: readonly [number, number],
): number | null {
  if (by === "year") return cell.year === null ? null : clamp((cell.year - first) / Math.max(1, last - first));
  if (cell.best === null || cell.best.ratio <= 0) return null;
  return clamp(Math.abs(Math.log10(cell.best.ratio)));
}

const clamp = (value: number) => Math.max(0, Math.min(1, value));
