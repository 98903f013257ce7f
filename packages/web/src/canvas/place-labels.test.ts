import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LabelWish, placeLabels } from "./place-labels.ts";

const VIEW = { width: 400, height: 300 };
const wish = (id: string, x: number, y: number, priority = 1): LabelWish => ({
  id,
  x,
  y,
  radius: 5,
  width: 60,
  height: 14,
  priority,
});

describe("placeLabels", () => {
  it("puts a lone label to the right of its node", () => {
    expect(placeLabels([wish("a", 100, 100)], VIEW, 10)).toEqual(new Map([["a", "right"]]));
  });
  it("goes to the left at the right edge", () => {
    expect(placeLabels([wish("a", 390, 100)], VIEW, 10).get("a")).toBe("left");
  });
  it("lets the more important of two neighbours speak first, and finds another side for the other", () => {
    const placed = placeLabels([wish("small", 100, 100, 1), wish("large", 130, 100, 9)], VIEW, 10);
    expect(placed.get("large")).toBe("right");
    expect(placed.get("small")).toBe("left");
  });
  it("places no more than it is told to", () => {
    const many = Array.from({ length: 9 }, (_, i) => wish(String(i), 40, 20 + 30 * i));
    expect(placeLabels(many, VIEW, 4).size).toBe(4);
  });
  it("never puts one label over another", () => {
    const spot = fc.record({
      x: fc.nat(400),
      y: fc.nat(300),
      width: fc.integer({ min: 10, max: 120 }),
      priority: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const wishes = spots.map((one, i) => ({ ...wish(String(i), one.x, one.y), ...one }));
        const boxes = [...placeLabels(wishes, VIEW, 100)].map(([id, side]) => boxOf(wishes[Number(id)], side));
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});

function boxOf(at: LabelWish | undefined, side: string) {
  if (at === undefined) throw new Error("a label without a node");
  const { x, y, radius, width, height } = at;
  const reach = radius + 4;
  if (side === "right") return { x: x + reach, y: y - height / 2, width, height };
  if (side === "left") return { x: x - reach - width, y: y - height / 2, width, height };
  return { x: x - width / 2, y: side === "below" ? y + reach : y - reach - height, width, height };
}
