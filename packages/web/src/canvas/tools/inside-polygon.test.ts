import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insidePolygon } from "./inside-polygon.ts";

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe("insidePolygon", () => {
  it("knows inside from outside of a box", () => {
    expect(insidePolygon({ x: 5, y: 5 }, square)).toBe(true);
    expect(insidePolygon({ x: 15, y: 5 }, square)).toBe(false);
    expect(insidePolygon({ x: 5, y: -1 }, square)).toBe(false);
  });
  it("leaves out what a bend goes around", () => {
    const bend = [...square.slice(0, 2), { x: 10, y: 3 }, { x: 3, y: 3 }, { x: 3, y: 10 }, { x: 0, y: 10 }];
    expect(insidePolygon({ x: 1, y: 8 }, bend)).toBe(true);
    expect(insidePolygon({ x: 7, y: 7 }, bend)).toBe(false);
  });
  it("holds nothing in a click without a line", () => {
    expect(insidePolygon({ x: 0, y: 0 }, [])).toBe(false);
    expect(insidePolygon({ x: 0, y: 0 }, [{ x: 0, y: 0 }])).toBe(false);
  });
  it("does not depend on where the line begins or which way it runs", () => {
    const spot = fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -20, max: 20 }) });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 3, maxLength: 8 }), spot, fc.nat(7), (line, at, turn) => {
        const turned = [...line.slice(turn % line.length), ...line.slice(0, turn % line.length)];
        const off = { x: at.x + 0.37, y: at.y + 0.41 };
        expect(insidePolygon(off, turned)).toBe(insidePolygon(off, line));
        expect(insidePolygon(off, line.toReversed())).toBe(insidePolygon(off, line));
      }),
    );
  });
});
