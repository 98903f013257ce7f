import { describe, expect, it } from "vitest";
import { mix } from "../entities/hash.ts";
import { allHashes, type Features } from "./features.ts";
import { LinearModel, logistic, softmax } from "./linear-model.ts";

const model = new LinearModel({
  classes: 2,
  keys: Uint32Array.from([7, 4_000_000_000, 12]),
  weights: Int16Array.from([4, -4, 2, 0, 0, 1]),
  scale: 0.25,
});

const just = (...plain: number[]): Features => ({ plain, cross: null });

describe("LinearModel", () => {
  it("adds up the weights of known features", () => {
    expect([...model.scores(just(7, 12))]).toEqual([1, -0.75]);
    expect(model.score(just(4_000_000_000))).toBe(0.5);
  });

  it("counts a repeated feature once, and a new call anew", () => {
    expect([...model.scores(just(7, 7, 7))]).toEqual([1, -1]);
    expect([...model.scores(just(7))]).toEqual([1, -1]);
  });

  it("passes over features that it never saw", () => {
    expect([...model.scores(just(1, 2, 3))]).toEqual([0, 0]);
  });
});

describe("joined features", () => {
  const joined = mix(7, 3);
  const both = new LinearModel({
    classes: 1,
    keys: Uint32Array.from([7, joined, mix(9, 3)]),
    weights: Int16Array.from([1, 2, 4]),
    scale: 1,
  });

  it("count beside the plain ones that they belong to", () => {
    expect(both.score({ plain: [7], cross: 3 })).toBe(3);
    expect(both.score({ plain: [7], cross: 4 })).toBe(1);
    expect(both.score({ plain: [7], cross: null })).toBe(1);
  });

  it("count nothing without them", () => {
    expect(both.score({ plain: [9], cross: 3 })).toBe(0);
    expect(allHashes({ plain: [7], cross: 3 })).toEqual([7, joined]);
  });
});

describe("softmax", () => {
  it("gives probabilities that sum to one, also for huge scores", () => {
    const p = softmax([1000, 1001, -1000]);
    expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(p[1]).toBeCloseTo(logistic(1));
  });

  it("gives nothing to what is not allowed", () => {
    expect(softmax([5, 1, 1], [false, true, true])).toEqual([0, 0.5, 0.5]);
  });
});
