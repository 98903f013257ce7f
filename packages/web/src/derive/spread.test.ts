import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadApart } from "./spread.ts";

describe("spreadApart", () => {
  it("leaves what stands apart where it is", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ];
    expect(spreadApart(points, [20, 20])).toEqual(points);
  });
  it("parts points on one spot, each going as far as the other", () => {
    const [a, b] = spreadApart(
      [
        { x: 5, y: 5 },
        { x: 5, y: 5 },
      ],
      [10, 30],
    );
    if (a === undefined || b === undefined) throw new Error("a point was lost");
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(40);
    expect((a.x + b.x) / 2).toBeCloseTo(5);
  });
  it("undoes knots, the same way every time", () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 25 }), (points) => {
        const radii = points.map(() => 15);
        const spread = spreadApart(points, radii);
        expect(spread).toEqual(spreadApart(points, radii));
        for (const [i, a] of spread.entries()) {
          for (const b of spread.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24);
        }
      }),
    );
  });
});
