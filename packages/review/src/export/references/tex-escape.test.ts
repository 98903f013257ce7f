import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { texEscape } from "./tex-escape.ts";

/** Commands that the escape may write, and nothing else. */
const ALLOWED =
  /\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum|textless|textgreater|textbar)\{\}|\\[&%$#_]|[-`']\{\}/g;

describe("texEscape", () => {
  test("writes every special character as a command", () => {
    expect(texEscape("50% of R&D_1 {x} ~ ^2 #3 $4 \\input|<>")).toBe(
      "50\\% of R\\&D\\_1 \\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{}2 \\#3 \\$4 \\textbackslash{}input\\textbar{}\\textless{}\\textgreater{}",
    );
  });

  test("breaks the ligatures that would make dashes and quotation marks", () => {
    expect(texEscape("a--b---c ``x''")).toBe("a-{}-b-{}-{}-c `{}`x'{}'");
  });

  test("leaves nothing special but its own commands, and braces that match, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const rest = texEscape(text).replace(ALLOWED, "");
        expect(rest).not.toMatch(/[\\{}~^<>|&%$#_]/);
      }),
    );
  });
});
