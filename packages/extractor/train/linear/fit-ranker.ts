import { type Features, NO_FEATURES } from "../../src/decide/features.ts";
import type { LinearWeights } from "../../src/decide/linear-model.ts";
import { FeatureIndex } from "./feature-index.ts";
import type { FitSettings } from "./fit-classifier.ts";
import { minimise } from "./lbfgs.ts";

/** A choice among candidates; `right` holds the positions of those that are right (at least one). */
export interface ChoiceExample {
  candidates: readonly Features[];
  right: readonly number[];
}

/** A yes/no decision as a choice against nothing, whose score is always 0. */
export function yesNo(features: Features, yes: boolean): ChoiceExample {
  return { candidates: [features, NO_FEATURES], right: [yes ? 0 : 1] };
}

/** Conditional log-linear model: the probability of a candidate is the softmax of the scores of all of them. */
export function fitRanker(examples: readonly ChoiceExample[], settings: FitSettings): LinearWeights {
  const index = new FeatureIndex(
    examples.flatMap((e) => e.candidates),
    settings.least,
  );
  const rows = examples.map((e) => e.candidates.map((c) => index.positionsOf(c)));
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < point.length; i += 1) {
      const w = point[i] as number;
      loss += 0.5 * settings.l2 * w * w;
      gradient[i] = settings.l2 * w;
    }
    examples.forEach(({ right }, e) => {
      loss += addChoice(rows[e] ?? [], right, point, gradient);
    });
    return loss;
  };
  return index.pack(minimise(objective, index.keys.length, settings.iterations), 1);
}

/** Adds one choice's gradient and returns its loss: the log of the probability of all that is right. */
function addChoice(
  rows: readonly Int32Array[],
  right: readonly number[],
  point: Float64Array,
  gradient: Float64Array,
): number {
  const scores = rows.map((row) => {
    let sum = 0;
    for (let i = 0; i < row.length; i += 1) sum += point[row[i] as number] as number;
    return sum;
  });
  const max = Math.max(...scores);
  const masses = scores.map((s) => Math.exp(s - max));
  const all = masses.reduce((a, b) => a + b, 0);
  const good = Math.max(
    right.reduce((a, r) => a + (masses[r] ?? 0), 0),
    1e-12,
  );
  rows.forEach((row, k) => {
    const mass = masses[k] ?? 0;
    const by = mass / all - (right.includes(k) ? mass / good : 0);
    if (by === 0) return;
    for (let i = 0; i < row.length; i += 1) {
      const at = row[i] as number;
      gradient[at] = (gradient[at] as number) + by;
    }
  });
  return -Math.log(good / all);
}
