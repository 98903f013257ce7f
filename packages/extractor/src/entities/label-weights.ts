import { LABELS } from "./labels.ts";

/** Numbers in a row: two labels in each, so that adding one row to another takes half the steps. */
export const ROW = (LABELS + 1) >> 1;
/** Units in which the largest of weights that are no small integers is expressed. */
const FINEST = 200;

/**
 * Weights of labels as whole numbers, two to a 32-bit integer: `high * 65536 + low`, both signed. Sums of rows are
 * exact, whatever their order, as long as no label leaves 16 bits: a position adds up less than a hundred rows of
 * numbers up to 127.
 */
export interface LabelWeights {
  rows: Int32Array;
  /** What one unit is worth. */
  step: number;
}

/** `weights` holds `LABELS` numbers for each feature. */
export function packWeights(weights: Int8Array | Float32Array, step: number): LabelWeights {
  if (weights instanceof Int8Array) return { rows: packRows(weights), step };
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const unit = largest === 0 ? 1 : largest / FINEST;
  return { rows: packRows(Int16Array.from(weights, (weight) => Math.round(weight / unit))), step: step * unit };
}

function packRows(weights: Int8Array | Int16Array): Int32Array {
  const rows = new Int32Array((weights.length / LABELS) * ROW);
  for (let from = 0, at = 0; from < weights.length; from += LABELS, at += ROW) {
    for (let k = 0; k < LABELS >> 1; k += 1)
      rows[at + k] = (weights[from + 2 * k] as number) + (weights[from + 2 * k + 1] as number) * 65536;
    if (LABELS % 2 === 1) rows[at + ROW - 1] = weights[from + LABELS - 1] as number;
  }
  return rows;
}

/** Writes a sum of rows as `LABELS` scores to `scores`, from `to` on. */
export function unpackScores(sums: Int32Array, step: number, scores: Float32Array, to: number): void {
  for (let k = 0; k < ROW; k += 1) {
    const both = sums[k] as number;
    const low = (both << 16) >> 16;
    const y = 2 * k;
    scores[to + y] = low * step;
    if (y + 1 < LABELS) scores[to + y + 1] = ((both - low) >> 16) * step;
  }
}
