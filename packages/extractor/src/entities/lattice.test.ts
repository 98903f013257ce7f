import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, inside, LABELS, mayFollow, OUTSIDE } from "./labels.ts";
import { expTransitions, runLattice } from "./lattice.ts";
import { spanPosteriors } from "./span-posteriors.ts";

/** Every allowed labeling of `length` tokens with few labels, with its score. */
function labelings(
  scores: Float32Array,
  length: number,
  transitions: Float32Array,
): { labels: number[]; score: number }[] {
  const some = [OUTSIDE, begin(0), inside(0), begin(1), inside(1)];
  let all = [{ labels: [] as number[], score: 0 }];
  for (let t = 0; t < length; t += 1)
    all = all.flatMap(({ labels, score }) =>
      some
        .filter((y) => mayFollow(labels.at(-1) ?? -1, y))
        .map((y) => ({
          labels: [...labels, y],
          score: score + (scores[t * LABELS + y] ?? 0) + (transitions[(labels.at(-1) ?? LABELS) * LABELS + y] ?? 0),
        })),
    );
  return all;
}

/** Scores that leave only the first two types possible. */
const sentence = fc
  .integer({ min: 1, max: 4 })
  .chain((length) =>
    fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: length * LABELS, maxLength: length * LABELS }),
  )
  .map((values) => Float32Array.from(values, (v, i) => (i % LABELS <= inside(1) ? v : -60)));
const moves = fc
  .array(fc.float({ min: -2, max: 2, noNaN: true }), {
    minLength: (LABELS + 1) * LABELS,
    maxLength: (LABELS + 1) * LABELS,
  })
  .map((values) => Float32Array.from(values));

describe("runLattice", () => {
  it("sums over all labelings as counting them one by one does", () => {
    fc.assert(
      fc.property(sentence, moves, (scores, transitions) => {
        const length = scores.length / LABELS;
        const all = labelings(scores, length, transitions);
        const expected = Math.log(all.reduce((sum, l) => sum + Math.exp(l.score), 0));
        expect(runLattice(scores, length, expTransitions(transitions)).logZ).toBeCloseTo(expected, 4);
      }),
      { numRuns: 30 },
    );
  });
});

describe("spanPosteriors", () => {
  it("gives a span the share of the labelings that hold exactly it", () => {
    fc.assert(
      fc.property(sentence, moves, (scores, transitions) => {
        const length = scores.length / LABELS;
        const exp = expTransitions(transitions);
        const all = labelings(scores, length, transitions);
        const whole = all.reduce((sum, l) => sum + Math.exp(l.score), 0);
        for (const { from, to, type, probability } of spanPosteriors(runLattice(scores, length, exp), exp, 0.001)) {
          const holding = all.filter(
            ({ labels }) =>
              labels[from] === begin(type) &&
              labels.slice(from + 1, to).every((y) => y === inside(type)) &&
              labels[to] !== inside(type),
          );
          const share = holding.reduce((sum, l) => sum + Math.exp(l.score), 0) / whole;
          expect(probability).toBeCloseTo(share, 4);
        }
      }),
      { numRuns: 30 },
    );
  });
});
