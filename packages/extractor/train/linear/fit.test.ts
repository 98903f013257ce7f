import { describe, expect, it } from "vitest";
import type { Features } from "../../src/decide/features.ts";
import { LinearModel } from "../../src/decide/linear-model.ts";
import { type ClassExample, fitClassifier } from "./fit-classifier.ts";
import { type ChoiceExample, fitRanker, yesNo } from "./fit-ranker.ts";

const settings = { l2: 0.1, least: 1, iterations: 50 };
const just = (...plain: number[]): Features => ({ plain, cross: null });
const best = (scores: ArrayLike<number>): number => Array.from(scores).indexOf(Math.max(...Array.from(scores)));

describe("fitClassifier", () => {
  const example = (features: number[], label: number): ClassExample => ({
    features: just(...features),
    label,
    allowed: [true, true, true],
    weight: 1,
  });
  const examples = [example([1, 9], 0), example([2, 9], 1), example([3, 9], 2), example([1, 3], 0)];

  it("learns which feature speaks for which class", () => {
    const model = new LinearModel(fitClassifier(examples, 3, settings));
    expect([1, 2, 3].map((f) => best(model.scores(just(f, 9))))).toEqual([0, 1, 2]);
  });

  it("is the same on every run", () => {
    expect(fitClassifier(examples, 3, settings)).toEqual(fitClassifier(examples, 3, settings));
  });

  it("leaves out features that are too rare", () => {
    const { keys } = fitClassifier(examples, 3, { ...settings, least: 2 });
    expect([...keys]).not.toContain(2);
    expect([...keys]).toContain(1);
  });
});

describe("fitRanker", () => {
  it("learns to prefer the right candidate, wherever it stands", () => {
    const examples: ChoiceExample[] = [
      { candidates: [just(1, 5), just(2), just(3)], right: [0] },
      { candidates: [just(2), just(1, 6)], right: [1] },
      { candidates: [just(3), just(2), just(1)], right: [2] },
    ];
    const model = new LinearModel(fitRanker(examples, settings));
    expect(model.score(just(1))).toBeGreaterThan(model.score(just(2)));
    expect(model.score(just(1))).toBeGreaterThan(model.score(just(3)));
  });

  it("learns yes and no as a choice against nothing", () => {
    const model = new LinearModel(
      fitRanker([yesNo(just(1), true), yesNo(just(2), false), yesNo(just(1, 3), true)], settings),
    );
    expect(model.score(just(1))).toBeGreaterThan(0);
    expect(model.score(just(2))).toBeLessThan(0);
  });
});
