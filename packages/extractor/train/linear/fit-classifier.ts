import type { Features } from "../../src/decide/features.ts";
import type { LinearWeights } from "../../src/decide/linear-model.ts";
import { FeatureIndex } from "./feature-index.ts";
import { minimise } from "./lbfgs.ts";

export interface ClassExample {
  features: Features;
  label: number;
  /** Classes that are possible here. */
  allowed: readonly boolean[];
  weight: number;
}

export interface FitSettings {
  /** Strength of the quadratic penalty. */
  l2: number;
  /** A feature is learned when it stands in at least as many examples. */
  least: number;
  iterations: number;
}

/** Multinomial logistic regression over hashed features. */
export function fitClassifier(
  examples: readonly ClassExample[],
  classes: number,
  settings: FitSettings,
): LinearWeights {
  const index = new FeatureIndex(
    examples.map((e) => e.features),
    settings.least,
  );
  const rows = examples.map((e) => index.positionsOf(e.features));
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < point.length; i += 1) {
      const w = point[i] as number;
      loss += 0.5 * settings.l2 * w * w;
      gradient[i] = settings.l2 * w;
    }
    examples.forEach((example, e) => {
      loss += addExample(example, rows[e] as Int32Array, classes, point, gradient);
    });
    return loss;
  };
  return index.pack(minimise(objective, index.keys.length * classes, settings.iterations), classes);
}

/** Adds one example's gradient and returns its loss. */
function addExample(
  { label, allowed, weight }: ClassExample,
  row: Int32Array,
  classes: number,
  point: Float64Array,
  gradient: Float64Array,
): number {
  const scores = new Float64Array(classes);
  for (let i = 0; i < row.length; i += 1) {
    const at = (row[i] as number) * classes;
    for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] as number) + (point[at + c] as number);
  }
  let max = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes; c += 1) if (allowed[c]) max = Math.max(max, scores[c] as number);
  let sum = 0;
  for (let c = 0; c < classes; c += 1) {
    scores[c] = allowed[c] ? Math.exp((scores[c] as number) - max) : 0;
    sum += scores[c] as number;
  }
  const right = (scores[label] as number) / sum;
  for (let c = 0; c < classes; c += 1) scores[c] = weight * ((scores[c] as number) / sum - (c === label ? 1 : 0));
  for (let i = 0; i < row.length; i += 1) {
    const at = (row[i] as number) * classes;
    for (let c = 0; c < classes; c += 1) gradient[at + c] = (gradient[at + c] as number) + (scores[c] as number);
  }
  return -weight * Math.log(Math.max(right, 1e-12));
}
