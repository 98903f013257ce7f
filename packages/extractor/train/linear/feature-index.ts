import type { LinearWeights } from "../../src/decide/linear-model.ts";

/** Which features are learned: those that stand in at least `least` examples, numbered in the order of their hashes. */
export class FeatureIndex {
  readonly keys: Uint32Array;
  private readonly positions = new Map<number, number>();

  constructor(lists: Iterable<readonly number[]>, least: number) {
    const counts = new Map<number, number>();
    for (const list of lists) for (const f of new Set(list)) counts.set(f, (counts.get(f) ?? 0) + 1);
    this.keys = Uint32Array.from([...counts].filter(([, n]) => n >= least).map(([f]) => f)).sort();
    this.keys.forEach((key, i) => {
      this.positions.set(key, i);
    });
  }

  /** The known features as positions. */
  positionsOf(features: readonly number[]): Int32Array {
    const known: number[] = [];
    for (const f of new Set(features)) {
      const at = this.positions.get(f);
      if (at !== undefined) known.push(at);
    }
    return Int32Array.from(known);
  }

  /** Real weights as they are stored: 16 bits each, those of features that came out as nothing left away. */
  pack(point: Float64Array, classes: number): LinearWeights {
    let max = 1e-9;
    for (const w of point) max = Math.max(max, Math.abs(w));
    const scale = max / 32767;
    const kept: number[] = [];
    this.keys.forEach((_, i) => {
      for (let c = 0; c < classes; c += 1)
        if (Math.abs(point[i * classes + c] ?? 0) > 0.01) {
          kept.push(i);
          return;
        }
    });
    const weights = new Int16Array(kept.length * classes);
    kept.forEach((i, row) => {
      for (let c = 0; c < classes; c += 1)
        weights[row * classes + c] = Math.round((point[i * classes + c] ?? 0) / scale);
    });
    return { classes, keys: Uint32Array.from(kept.map((i) => this.keys[i] as number)), weights, scale };
  }
}
