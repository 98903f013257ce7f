import { describe, expect, it } from "vitest";
import { shapePath } from "./shape-path.ts";

const corners = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe("shapePath", () => {
  it.each([
    ["triangle", 3],
    ["square", 4],
    ["diamond", 4],
    ["pentagon", 5],
    ["hexagon", 6],
  ] as const)("draws a %s with %i corners, all on its circle", (shape, count) => {
    const points = corners(shapePath(shape, 10, 50, 20));
    expect(points).toHaveLength(count);
    for (const [x, y] of points) expect(Math.hypot(x - 50, y - 20)).toBeCloseTo(10, 1);
  });
  it("stands a square on its side and a diamond on its corner", () => {
    expect(shapePath("square", Math.SQRT2)).toBe("M1 -1L1 1L-1 1L-1 -1Z");
    expect(shapePath("diamond", 1)).toBe("M0 -1L1 0L0 1L-1 0Z");
  });
  it("closes circles with two arcs", () => {
    expect(shapePath("circle", 2)).toBe("M-2 0A2 2 0 0 1 2 0A2 2 0 0 1 -2 0Z");
  });
});
