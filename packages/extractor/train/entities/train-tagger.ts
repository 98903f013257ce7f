import { HashTable } from "../../src/entities/hash-table.ts";
import { LABELS } from "../../src/entities/labels.ts";
import { expTransitions, type Lattice, runLattice } from "../../src/entities/lattice.ts";
import type { TaggerModel } from "../../src/entities/tagger.ts";
import { Random } from "../random.ts";

export const TAGGER_SETTINGS = { epochs: 14, rate: 0.03, l2: 1.2, minCount: 2, seed: 11 };

/** One sentence for training: features of each position (hashes), and its labels. */
export interface LabelledSentence {
  features: Uint32Array[];
  labels: Uint8Array;
}

/** Sentence with features as indexes into the model's table. */
interface IndexedSentence {
  features: Int32Array[];
  labels: Uint8Array;
}

/** Features seen at least `minCount` times, in order of hash. */
function indexFeatures(
  sentences: readonly LabelledSentence[],
  minCount: number,
): { table: HashTable; counts: Float32Array } {
  const counts = new Map<number, number>();
  for (const s of sentences) for (const row of s.features) for (const f of row) counts.set(f, (counts.get(f) ?? 0) + 1);
  const kept = Uint32Array.from([...counts].filter(([, n]) => n >= minCount).map(([f]) => f)).sort();
  return { table: new HashTable(kept), counts: Float32Array.from(kept, (f) => counts.get(f) ?? 1) };
}

/** AdaGrad state of one block of parameters. */
class Parameters {
  readonly values: Float32Array;
  private readonly squares: Float32Array;
  private readonly rate: number;

  constructor(length: number, rate: number) {
    this.values = new Float32Array(length);
    this.squares = new Float32Array(length).fill(1e-2);
    this.rate = rate;
  }

  step(i: number, gradient: number): void {
    const square = (this.squares[i] as number) + gradient * gradient;
    this.squares[i] = square;
    this.values[i] = (this.values[i] as number) - (this.rate * gradient) / Math.sqrt(square);
  }
}

/**
 * Trains the tagger by AdaGrad on the negative log-likelihood with L2, one sentence at a time; the weights are the
 * mean over the last half of the epochs.
 */
export function trainTagger(sentences: readonly LabelledSentence[], settings = TAGGER_SETTINGS): TaggerModel {
  const { table, counts } = indexFeatures(sentences, settings.minCount);
  const data: IndexedSentence[] = sentences.map((s) => ({
    labels: s.labels,
    features: s.features.map((row) => Int32Array.from(row, (f) => table.get(f)).filter((i) => i >= 0)),
  }));
  const weights = new Parameters(counts.length * LABELS, settings.rate);
  const transitions = new Parameters((LABELS + 1) * LABELS, settings.rate);
  const decay = counts.map((n) => settings.l2 / n);
  const order = Int32Array.from(data, (_, i) => i);
  const random = new Random(settings.seed);
  const mean = new Float32Array(weights.values.length);
  const meanTransitions = new Float32Array(transitions.values.length);
  const from = Math.floor(settings.epochs / 2);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const i of random.shuffle(order)) learn(data[i] as IndexedSentence, weights, transitions, decay);
    if (epoch < from) continue;
    const share = 1 / (settings.epochs - from);
    for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] as number) + (weights.values[i] as number) * share;
    for (let i = 0; i < meanTransitions.length; i += 1)
      meanTransitions[i] = (meanTransitions[i] as number) + (transitions.values[i] as number) * share;
  }
  return { features: table, weights: mean, step: 1, transitions: meanTransitions };
}

function scoreSentence(features: readonly Int32Array[], weights: Float32Array): Float32Array {
  const scores = new Float32Array(features.length * LABELS);
  for (let t = 0; t < features.length; t += 1) {
    const row = t * LABELS;
    for (const f of features[t] as Int32Array) {
      const at = f * LABELS;
      for (let y = 0; y < LABELS; y += 1) scores[row + y] = (scores[row + y] as number) + (weights[at + y] as number);
    }
  }
  return scores;
}

/** Probabilities below this change nothing that matters and are left out of the update. */
const NEGLIGIBLE = 2e-3;

function learn(s: IndexedSentence, weights: Parameters, transitions: Parameters, decay: Float32Array): void {
  const moves = expTransitions(transitions.values);
  const lattice = runLattice(scoreSentence(s.features, weights.values), s.labels.length, moves);
  for (let t = 0; t < s.labels.length; t += 1)
    for (let y = 0; y < LABELS; y += 1) {
      const at = t * LABELS + y;
      const gradient = (lattice.forward[at] as number) * (lattice.backward[at] as number) - (s.labels[t] === y ? 1 : 0);
      if (Math.abs(gradient) < NEGLIGIBLE) continue;
      for (const f of s.features[t] as Int32Array) {
        const i = f * LABELS + y;
        weights.step(i, gradient + (decay[f] as number) * 0.01 * (weights.values[i] as number));
      }
    }
  learnTransitions(lattice, s.labels, moves, transitions);
}

function learnTransitions(lattice: Lattice, labels: Uint8Array, moves: Float64Array, transitions: Parameters): void {
  const gradient = new Float64Array(moves.length);
  for (let t = 0; t < labels.length; t += 1) {
    const row = t * LABELS;
    const label = labels[t] as number;
    const previous = t === 0 ? LABELS : (labels[t - 1] as number);
    gradient[previous * LABELS + label] = (gradient[previous * LABELS + label] as number) - 1;
    for (let y = 0; y < LABELS; y += 1) {
      const after =
        ((lattice.potential[row + y] as number) * (lattice.backward[row + y] as number)) / (lattice.scale[t] as number);
      if (t === 0) {
        const i = LABELS * LABELS + y;
        gradient[i] = (gradient[i] as number) + (moves[i] as number) * after;
        continue;
      }
      for (let x = 0; x < LABELS; x += 1) {
        const i = x * LABELS + y;
        gradient[i] =
          (gradient[i] as number) + (lattice.forward[row - LABELS + x] as number) * (moves[i] as number) * after;
      }
    }
  }
  for (let i = 0; i < gradient.length; i += 1)
    if (Math.abs(gradient[i] as number) > NEGLIGIBLE) transitions.step(i, gradient[i] as number);
}
