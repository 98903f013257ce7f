import { describe, expect, it } from "vitest";
import { qualifierOf } from "./qualifiers.ts";

const of = (text: string): string | null => {
  const [value = ""] = /\d[\d.]*(?:x|%| ms)?/.exec(text) ?? [];
  const start = text.indexOf(value);
  return qualifierOf(text, start, start + value.length);
};

describe("qualifierOf", () => {
  it.each([
    ["up to 2.1x", "up to"],
    ["up to a 7x speedup", "up to"],
    ["as much as 30%", "up to"],
    ["a maximum of 9x", "up to"],
    ["under 5 ms", "at most"],
    ["less than 1%", "at most"],
    ["($<$0.29%)", "at most"],
    ["within 2%", "at most"],
    ["at least 3x", "at least"],
    ["an average of 3x", "average"],
    ["a geomean of 1.4x", "average"],
    ["by 3x on average", "average"],
    ["over 90%", "over"],
    ["more than 2x", "over"],
    ["exceeding 80%", "over"],
    ["nearly 2x", "approximately"],
    ["~200x", "approximately"],
    ["$\\sim 12x", "approximately"],
    ["about 2x", "approximately"],
    ["achieves 2x", null],
    ["turnover 2x", null],
  ])("%j → %j", (text, expected) => {
    expect(of(text)).toBe(expected);
  });
});
