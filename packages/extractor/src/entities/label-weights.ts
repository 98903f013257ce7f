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
  let unit = 1;
  if (weights instanceof Float32Array) {
    let largest = 0;
    for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
    unit = largest === 0 ? 1 : largest / FINEST;
  }
  const count = weights.length / LABELS;
  const rows = new Int32Array(count * ROW);
  for (let i = 0; i < count; i += 1)
    for (let y = 0; y < LABELS; y += 1) {
      const at = i * ROW + (y >> 1);
      const weight = Math.round((weights[i * LABELS + y] as number) / unit);
      rows[at] = (rows[at] as number) + (y % 2 === 0 ? weight : weight * 65536);
    }
  return { rows, step: step * unit };
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
