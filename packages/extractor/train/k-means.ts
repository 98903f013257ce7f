import { Random } from "./random.ts";

/** The row of `centres` nearest to row `row` of `points` by cosine (all rows have length 1). */
function nearest(points: Float32Array, row: number, centres: Float32Array, size: number): number {
  const a = row * size;
  let best = 0;
  let bestDot = Number.NEGATIVE_INFINITY;
  for (let c = 0, b = 0; b < centres.length; c += 1, b += size) {
    let dot = 0;
    for (let k = 0; k < size; k += 1) dot += (points[a + k] as number) * (centres[b + k] as number);
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}

/** Spherical k-means; returns the cluster of each row. Centres start on rows drawn with a fixed seed. */
export function clusterRows(points: Float32Array, size: number, k: number, rounds = 12): Int32Array {
  const rows = points.length / size;
  const random = new Random(k);
  const order = random.shuffle(Int32Array.from({ length: rows }, (_, i) => i));
  let centres = new Float32Array(k * size);
  for (let c = 0; c < k; c += 1) {
    const row = (order[c % rows] as number) * size;
    centres.set(points.subarray(row, row + size), c * size);
  }
  const assigned = new Int32Array(rows);
  for (let round = 0; round < rounds; round += 1) {
    const sums = new Float32Array(k * size);
    for (let row = 0; row < rows; row += 1) {
      const c = nearest(points, row, centres, size);
      assigned[row] = c;
      for (let i = 0; i < size; i += 1)
        sums[c * size + i] = (sums[c * size + i] as number) + (points[row * size + i] as number);
    }
    for (let c = 0; c < k; c += 1) {
      let norm = 0;
      for (let i = 0; i < size; i += 1) norm += (sums[c * size + i] as number) ** 2;
      const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
      for (let i = 0; i < size; i += 1) sums[c * size + i] = (sums[c * size + i] as number) * scale;
    }
    centres = sums;
  }
  return assigned;
}
