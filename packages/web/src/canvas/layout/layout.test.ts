import { describe, expect, it } from "vitest";
import { communities } from "./communities.ts";
import { layoutSteps } from "./force-layout.ts";
import type { LayoutRequest } from "./messages.ts";

/** Two triangles joined by one edge. */
const EDGES: LayoutRequest["edges"] = [
  [0, 1, 1],
  [1, 2, 1],
  [0, 2, 1],
  [3, 4, 1],
  [4, 5, 1],
  [3, 5, 1],
  [2, 3, 1],
];
const request: LayoutRequest = {
  kind: "layout",
  xs: [0, 0, 0, 0, 0, 0],
  ys: [0, 0, 0, 0, 0, 0],
  fixed: [0, 0, 0, 0, 0, 0],
  edges: EDGES,
  iterations: 200,
  batch: 50,
  worldHalf: 1_000,
  worldAspect: 1.5,
};
const last = (of: LayoutRequest) => [...layoutSteps(of)].at(-1);

describe("layoutSteps", () => {
  it("draws a picture for every batch and says which is the last", () => {
    expect([...layoutSteps(request)].map((step) => step.done)).toEqual([false, false, false, true]);
  });
  it("parts nodes that stood on one spot, and keeps linked ones together", () => {
    const step = last(request);
    if (step === undefined) throw new Error("no picture");
    const apart = (a: number, b: number) =>
      Math.hypot((step.xs[a] ?? 0) - (step.xs[b] ?? 0), (step.ys[a] ?? 0) - (step.ys[b] ?? 0));
    expect(apart(0, 1)).toBeGreaterThan(10);
    expect(apart(0, 1)).toBeLessThan(apart(0, 5));
  });
  it("fits the world, whatever the forces", () => {
    const step = last(request);
    expect(Math.max(...(step?.xs ?? []).map(Math.abs))).toBeLessThanOrEqual(1_500.001);
    expect(Math.max(...(step?.ys ?? []).map(Math.abs))).toBeLessThanOrEqual(1_000.001);
  });
  it("leaves pinned nodes where they are", () => {
    const step = last({ ...request, xs: [300, 0, 0, 0, 0, 0], ys: [-200, 0, 0, 0, 0, 0], fixed: [1, 0, 0, 0, 0, 0] });
    expect(step?.xs[0]).toBeCloseTo(300, 6);
    expect(step?.ys[0]).toBeCloseTo(-200, 6);
  });
  it("gives the same picture for the same graph", () => {
    expect(last(request)).toEqual(last(request));
  });
});

describe("communities", () => {
  it("tells the two triangles apart", () => {
    const of = communities({ nodes: 6, edges: EDGES });
    expect(new Set(of.slice(0, 3)).size).toBe(1);
    expect(new Set(of.slice(3)).size).toBe(1);
    expect(of[0]).not.toBe(of[3]);
  });
  it("gives every node of a graph without edges its own", () => {
    expect(communities({ nodes: 3, edges: [] })).toEqual([0, 1, 2]);
  });
});
