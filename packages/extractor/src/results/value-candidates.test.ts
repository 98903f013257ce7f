import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueCandidates } from "./value-candidates.ts";

const candidates = (text: string) => valueCandidates(text, 0, text.length).filter((c) => !c.named);
const seen = (text: string) =>
  candidates(text).map((c) => `${text.slice(c.start, c.end)} = ${c.low}..${c.high} ${c.unit} ${c.form}`);

describe("valueCandidates", () => {
  it.each([
    ["gains of 1.53times~20.57times here", ["1.53times~20.57times = 1.53..20.57 x range"]],
    ["a 2-4x gain", ["2-4x = 2..4 x range"]],
    ["a 1.4x-3.6x gain", ["1.4x-3.6x = 1.4..3.6 x range"]],
    ["a 4.7x--8.2x gain", ["4.7x--8.2x = 4.7..8.2 x range"]],
    ["a 10–29% gain", ["10–29% = 10..29 % range"]],
    ["$2.16\\times$$\\sim$$2.50\\times$ it", ["2.16\\times$$\\sim$$2.50\\times = 2.16..2.5 x range"]],
    ["only 3.4-3.7M parameters", ["3.4-3.7M parameters = 3400000..3700000 parameters range"]],
  ])("joins the range in %j", (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it.each(["from 1.5x to 3x", "between 1.5x and 3x"])("offers the range and both ends of %j", (text) => {
    const found = candidates(text);
    expect(found.map((c) => c.form)).toEqual(["word range", "range start", "range end"]);
    expect(found.map((c) => [c.low, c.high])).toEqual([
      [1.5, 3],
      [1.5, 1.5],
      [3, 3],
    ]);
  });

  it("keeps coordinated numbers apart unless they stand between bounds", () => {
    expect(seen("gains 2x and 3x")).toEqual(["2x = 2..2 x single", "3x = 3..3 x single"]);
  });

  it("hands a unit back through an enumeration", () => {
    expect(seen("speedups of 1.5, 2 and 3x")).toEqual([
      "1.5 = 1.5..1.5 x single",
      "2 = 2..2 x single",
      "3x = 3..3 x single",
    ]);
  });

  it("numbers the places of an enumeration", () => {
    const found = candidates("It is 1.5x, 2.0x and 3.0x faster than A, B and C, and 5 ms slower.");
    expect(found.map((c) => c.place)).toEqual([0, 1, 2, 0]);
    expect(new Set(found.slice(0, 3).map((c) => c.group)).size).toBe(1);
    expect(found[3]?.group).not.toBe(found[0]?.group);
  });

  it("takes a times sign before the number", () => {
    expect(seen("a gain of \\times5.04$ in FLOPs")).toEqual(["\\times5.04 = 5.04..5.04 x single"]);
  });

  it("gives bounds in order inside the sentence for any text", () => {
    const piece = fc.constantFrom(
      "3",
      "2.5x",
      " to ",
      "-",
      "~",
      "$",
      "\\times",
      " and ",
      ", ",
      "%",
      "from ",
      "ms",
      "Ω",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        for (const c of valueCandidates(text, 0, text.length)) {
          expect(c.low).toBeLessThanOrEqual(c.high);
          expect(c.start).toBeLessThan(c.end);
          expect(c.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
