import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packWeights, ROW, unpackScores } from "./label-weights.ts";
import { LABELS } from "./labels.ts";

const small = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: LABELS, maxLength: LABELS });

/** The scores that rows of weights add up to, by the packed way. */
function packedSum(rows: Int32Array, count: number, step: number): number[] {
  const sums = new Int32Array(ROW);
  for (let i = 0; i < count; i += 1)
    for (let k = 0; k < ROW; k += 1) sums[k] = (sums[k] ?? 0) + (rows[i * ROW + k] ?? 0);
  const scores = new Float32Array(LABELS);
  unpackScores(sums, step, scores, 0);
  return [...scores];
}

describe("packWeights", () => {
  it("adds up many rows of signed weights label by label", () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 100 }), (features) => {
        const { rows, step } = packWeights(Int8Array.from(features.flat()), 0.5);
        const expected = Array.from(
          { length: LABELS },
          (_, y) => 0.5 * features.reduce((sum, f) => sum + (f[y] ?? 0), 0),
        );
        expect(packedSum(rows, features.length, step).map((v) => v + 0)).toEqual(expected.map((v) => v + 0));
      }),
    );
  });

  it("keeps fractions to within half of one in two hundred of the largest", () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: LABELS, maxLength: LABELS }),
        (w) => {
          const { rows, step } = packWeights(Float32Array.from(w), 1);
          const largest = Math.max(...w.map(Math.abs));
          packedSum(rows, 1, step).forEach((score, y) => {
            expect(Math.abs(score - (w[y] ?? 0))).toBeLessThanOrEqual(largest / 400 + 1e-5);
          });
        },
      ),
    );
  });
});
