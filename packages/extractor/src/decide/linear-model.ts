import { mix } from "../entities/hash.ts";
import { HashTable } from "../entities/hash-table.ts";
import type { Features } from "./features.ts";

/** Weights of a linear model over hashed features: `classes` numbers for each known feature. */
export interface LinearWeights {
  classes: number;
  /** Hashes of the known features. */
  keys: Uint32Array;
  /** Row i belongs to key i. */
  weights: Int16Array;
  /** What one unit of a weight is worth. */
  scale: number;
}

/**
 * A linear model that is ready to score. Features that training did not see count nothing. What belongs to a key lies
 * in one row: when it was last counted (a repeated feature counts once), then its weights, two to a word.
 */
export class LinearModel {
  readonly classes: number;
  private readonly table: HashTable;
  private readonly scale: number;
  private readonly width: number;
  private readonly counted: Int32Array;
  private readonly weights: Int16Array;
  private readonly sums: Int32Array;
  private round = 0;

  constructor({ classes, keys, weights, scale }: LinearWeights) {
    this.classes = classes;
    this.table = new HashTable(keys);
    this.scale = scale;
    this.width = 1 + Math.ceil(classes / 2);
    this.counted = new Int32Array(keys.length * this.width);
    this.weights = new Int16Array(this.counted.buffer);
    for (let i = 0; i < keys.length; i += 1)
      for (let c = 0; c < classes; c += 1)
        this.weights[i * this.width * 2 + 2 + c] = weights[i * classes + c] as number;
    this.sums = new Int32Array(classes);
  }

  /**
   * One score for each class. A joined feature is looked up only where its plain one is known: it is never seen more
   * often, so training knows none without the other.
   */
  scores({ plain, cross }: Features): Float64Array {
    this.round = (this.round + 1) | 0;
    this.sums.fill(0);
    for (let i = 0; i < plain.length; i += 1) {
      const feature = plain[i] as number;
      if (this.count(feature) && cross !== null) this.count(mix(feature, cross));
    }
    const scores = new Float64Array(this.classes);
    for (let c = 0; c < scores.length; c += 1) scores[c] = (this.sums[c] as number) * this.scale;
    return scores;
  }

  /** Adds the weights of a feature; false where it is unknown or was counted before. */
  private count(feature: number): boolean {
    const key = this.table.get(feature);
    if (key < 0) return false;
    const row = key * this.width;
    if (this.counted[row] === this.round) return false;
    this.counted[row] = this.round;
    const { sums, weights, classes } = this;
    const at = row * 2 + 2;
    for (let c = 0; c < classes; c += 1) sums[c] = (sums[c] as number) + (weights[at + c] as number);
    return true;
  }

  /** The score of a model with one class. */
  score(features: Features): number {
    return this.scores(features)[0] ?? 0;
  }
}

/** The probability behind a score against nothing. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Scores → probabilities; those that are not `allowed` get 0. */
export function softmax(scores: ArrayLike<number>, allowed?: readonly boolean[]): number[] {
  const out: number[] = [];
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i += 1)
    if (allowed === undefined || allowed[i]) max = Math.max(max, scores[i] as number);
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const p = allowed === undefined || allowed[i] ? Math.exp((scores[i] as number) - max) : 0;
    out.push(p);
    sum += p;
  }
  return out.map((p) => p / sum);
}
