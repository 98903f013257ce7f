import type { Trees } from "../../src/decide/trees.ts";
import { Random } from "../random.ts";

export const BOOST_SETTINGS = {
  trees: 180,
  leaves: 22,
  rate: 0.08,
  minRows: 30,
  l2: 6,
  rowShare: 0.7,
  featureShare: 0.5,
  bins: 64,
  seed: 5,
};
export type BoostSettings = typeof BOOST_SETTINGS;

/** Rows of numbers, column by column, and what they should come to (0 or 1). */
export interface TrainingRows {
  columns: Float32Array[];
  labels: Uint8Array;
}

/** Upper edges of up to `bins` bins of about equal size. */
function binEdges(column: Float32Array, bins: number): Float32Array {
  const sorted = Float32Array.from(column).sort();
  const edges: number[] = [];
  for (let b = 1; b < bins; b += 1) {
    const edge = sorted[Math.floor((b * sorted.length) / bins)] as number;
    if (edges.length === 0 || edge > (edges[edges.length - 1] as number)) edges.push(edge);
  }
  return Float32Array.from(edges);
}

/** The bin of each value: the first whose upper edge is not below it. */
function binColumn(column: Float32Array, edges: Float32Array): Uint8Array {
  return Uint8Array.from(column, (x) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x <= (edges[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

interface Leaf {
  node: number;
  rows: Int32Array;
  gradient: number;
  hessian: number;
  split: Split | null;
  /** For each chosen feature and bin: sum of gradients, of hessians, number of rows. */
  histogram: Float64Array;
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

/** Grows one tree after another on the gradients of the logistic loss (Friedman 2001; leaf-wise, with histograms). */
class Booster {
  private readonly binned: Uint8Array[];
  private readonly edges: Float32Array[];
  private readonly settings: BoostSettings;
  private readonly random: Random;
  private readonly gradients: Float64Array;
  private readonly hessians: Float64Array;
  readonly features: number[] = [];
  readonly values: number[] = [];
  readonly left: number[] = [];
  readonly roots: number[] = [];

  constructor(columns: readonly Float32Array[], rows: number, settings: BoostSettings) {
    this.settings = settings;
    this.random = new Random(settings.seed);
    this.edges = columns.map((column) => binEdges(column, settings.bins));
    this.binned = columns.map((column, f) => binColumn(column, this.edges[f] as Float32Array));
    this.gradients = new Float64Array(rows);
    this.hessians = new Float64Array(rows);
  }

  /** Adds one tree for the rows' present scores and updates these. */
  grow(scores: Float64Array, labels: Uint8Array): void {
    const { rowShare, leaves } = this.settings;
    const sampled: number[] = [];
    for (let i = 0; i < labels.length; i += 1) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      this.gradients[i] = p - (labels[i] as number);
      this.hessians[i] = p * (1 - p);
      if (this.random.unit() < rowShare) sampled.push(i);
    }
    const chosen = this.binned.map((_, f) => f).filter(() => this.random.unit() < this.settings.featureShare);
    this.roots.push(this.features.length);
    const rows = Int32Array.from(sampled);
    const open: Leaf[] = [this.leaf(rows, chosen, this.count(rows, chosen))];
    for (let n = 1; n < leaves; n += 1) {
      const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
      if (best.split === null) break;
      open.splice(open.indexOf(best), 1, ...this.divide(best, best.split, chosen));
    }
    for (const leaf of open)
      this.values[leaf.node] = (-this.settings.rate * leaf.gradient) / (leaf.hessian + this.settings.l2);
    this.addScores(scores);
  }

  private addScores(scores: Float64Array): void {
    const root = this.roots[this.roots.length - 1] as number;
    for (let i = 0; i < scores.length; i += 1) {
      let node = root;
      let feature = this.features[node] as number;
      while (feature >= 0) {
        const edge = this.values[node] as number;
        const bin = (this.binned[feature] as Uint8Array)[i] as number;
        node = (this.left[node] as number) + (bin <= edge ? 0 : 1);
        feature = this.features[node] as number;
      }
      scores[i] = (scores[i] as number) + (this.values[node] as number);
    }
  }

  private leaf(rows: Int32Array, chosen: readonly number[], histogram: Float64Array, node = this.newNode()): Leaf {
    let gradient = 0;
    let hessian = 0;
    for (const i of rows) {
      gradient += this.gradients[i] as number;
      hessian += this.hessians[i] as number;
    }
    const leaf: Leaf = { node, rows, gradient, hessian, split: null, histogram };
    if (rows.length >= 2 * this.settings.minRows) leaf.split = this.bestSplit(leaf, chosen);
    return leaf;
  }

  private count(rows: Int32Array, chosen: readonly number[]): Float64Array {
    const { bins } = this.settings;
    const histogram = new Float64Array(chosen.length * bins * 3);
    chosen.forEach((feature, f) => {
      const column = this.binned[feature] as Uint8Array;
      const base = f * bins * 3;
      for (let k = 0; k < rows.length; k += 1) {
        const i = rows[k] as number;
        const at = base + (column[i] as number) * 3;
        histogram[at] = (histogram[at] as number) + (this.gradients[i] as number);
        histogram[at + 1] = (histogram[at + 1] as number) + (this.hessians[i] as number);
        histogram[at + 2] = (histogram[at + 2] as number) + 1;
      }
    });
    return histogram;
  }

  private newNode(): number {
    this.features.push(-1);
    this.values.push(0);
    this.left.push(0);
    return this.features.length - 1;
  }

  private bestSplit({ rows, gradient, hessian, histogram }: Leaf, chosen: readonly number[]): Split | null {
    const { bins, l2, minRows } = this.settings;
    const whole = (gradient * gradient) / (hessian + l2);
    let best: Split | null = null;
    for (let f = 0; f < chosen.length; f += 1) {
      const feature = chosen[f] as number;
      const edges = (this.edges[feature] as Float32Array).length;
      let gl = 0;
      let hl = 0;
      let nl = 0;
      for (let bin = 0, at = f * bins * 3; bin < edges; bin += 1, at += 3) {
        gl += histogram[at] as number;
        hl += histogram[at + 1] as number;
        nl += histogram[at + 2] as number;
        if (nl < minRows || rows.length - nl < minRows) continue;
        const gr = gradient - gl;
        const gain = (gl * gl) / (hl + l2) + (gr * gr) / (hessian - hl + l2) - whole;
        if (gain > (best?.gain ?? 1e-3)) best = { feature, bin, gain };
      }
    }
    return best;
  }

  private divide(leaf: Leaf, { feature, bin }: Split, chosen: readonly number[]): [Leaf, Leaf] {
    const column = this.binned[feature] as Uint8Array;
    const low = this.newNode();
    const high = this.newNode();
    this.features[leaf.node] = feature;
    this.values[leaf.node] = bin;
    this.left[leaf.node] = low;
    const goesLow = (i: number): boolean => (column[i] as number) <= bin;
    const lows = leaf.rows.filter(goesLow);
    const highs = leaf.rows.filter((i) => !goesLow(i));
    // Only the smaller side is counted; the other is what remains.
    const small = this.count(lows.length < highs.length ? lows : highs, chosen);
    const rest = leaf.histogram.map((x, i) => x - (small[i] as number));
    const [lowCounts, highCounts] = lows.length < highs.length ? [small, rest] : [rest, small];
    return [this.leaf(lows, chosen, lowCounts, low), this.leaf(highs, chosen, highCounts, high)];
  }

  /** The trees with thresholds in place of bins. */
  finish(base: number): Trees {
    return {
      base,
      roots: Int32Array.from(this.roots),
      features: Int16Array.from(this.features),
      left: Int32Array.from(this.left),
      values: Float32Array.from(this.values, (v, i) => {
        const feature = this.features[i] as number;
        return feature < 0 ? v : ((this.edges[feature] as Float32Array)[v] as number);
      }),
    };
  }
}

/** Trains boosted trees for the log-odds of label 1. Deterministic for given settings. */
export function trainTrees({ columns, labels }: TrainingRows, settings: BoostSettings = BOOST_SETTINGS): Trees {
  const positive = labels.reduce((a, b) => a + b, 0);
  const base = Math.log((positive + 1) / (labels.length - positive + 1));
  const booster = new Booster(columns, labels.length, settings);
  const scores = new Float64Array(labels.length).fill(base);
  for (let t = 0; t < settings.trees; t += 1) booster.grow(scores, labels);
  return booster.finish(base);
}
