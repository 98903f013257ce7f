import { allHashes, type Features } from "../../src/decide/features.ts";
import type { LinearWeights } from "../../src/decide/linear-model.ts";

/** Which features are learned: those that stand in at least `least` examples, numbered in the order of their hashes. */
export class FeatureIndex {
  readonly keys: Uint32Array;
  private readonly positions = new Map<number, number>();

  constructor(lists: Iterable<Features>, least: number) {
    const counts = new Map<number, number>();
    for (const list of lists) for (const f of new Set(allHashes(list))) counts.set(f, (counts.get(f) ?? 0) + 1);
    this.keys = Uint32Array.from([...counts].filter(([, n]) => n >= least).map(([f]) => f)).sort();
    this.keys.forEach((key, i) => {
      this.positions.set(key, i);
    });
  }

  /** The known features as positions. */
  positionsOf(features: Features): Int32Array {
    const known: number[] = [];
    for (const f of new Set(allHashes(features))) {
      const at = this.positions.get(f);
      if (at !== undefined) known.push(at);
    }
    return Int32Array.from(known);
  }

  /** Real weights as they are stored: 16 bits each, all of them: a joined feature needs its plain one. */
  pack(point: Float64Array, classes: number): LinearWeights {
    let max = 1e-9;
    for (const w of point) max = Math.max(max, Math.abs(w));
    const scale = max / 32767;
    const weights = Int16Array.from(point, (w) => Math.round(w / scale));
    return { classes, keys: this.keys, weights, scale };
  }
}
