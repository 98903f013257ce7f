import { describe, expect, it } from "vitest";
import { superLinear } from "./safe-regex.ts";

describe("superLinear", () => {
  it.each(["A.*", "(?i)fpga", ".*GPU.*", "[A-Z]\\d{1,3}", "(A100|H100)", "Alveo U\\d+", "(INT8|INT4) .*", "a?b?c?"])(
    "lets %s through",
    (pattern) => {
      expect(superLinear(pattern)).toBeNull();
    },
  );

  it.each([
    "(a+)+",
    "(a*)*b",
    "(a|aa)+",
    "((a+))*",
    "(a+){50}",
    "(x+x+)+y",
    ".*.*.*x",
    "(a)\\1",
    "\\k<n>",
    "a)",
    "(a|b)*",
    "a".repeat(501),
  ])("says why %s may not end", (pattern) => {
    expect(superLinear(pattern)).toEqual(expect.any(String));
  });
});
