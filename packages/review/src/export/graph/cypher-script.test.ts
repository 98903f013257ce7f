import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportSample } from "../../testing/export-sample.ts";
import { exportText } from "../format.ts";
import { cypherFormat, stringLiteral } from "./cypher-script.ts";

/** Reads a literal as Cypher does: first `\uXXXX` anywhere, then strings and their escapes, joined by "+". */
function readLiteral(cypher: string): string {
  const text = cypher.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const whole = /^'(?:[^'\\]|\\.)*'(?: \+ '(?:[^'\\]|\\.)*')*$/s;
  if (!whole.test(text)) throw new Error(`not one expression: ${text}`);
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t" };
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'/gs)]
    .map(([, inner = ""]) => inner.replace(/\\(.)/gs, (_, char: string) => escapes[char] ?? char))
    .join("");
}

describe("stringLiteral", () => {
  test.each([
    "it's",
    "\\",
    "\\'",
    "') DETACH DELETE n //",
    "\\u0027) DETACH DELETE n //",
    "\\\\u0027",
    "a\\U0027",
    "line\nend\t",
    "日本 🚀",
  ])("holds %j and nothing more", (text) => {
    expect(readLiteral(stringLiteral(text))).toBe(text);
  });

  test("holds any text, but for control characters", () => {
    const piece = fc.constantFrom(
      "\\",
      "'",
      "u",
      "U",
      "0027",
      "\\u0027",
      '"',
      "`",
      "\n",
      "x",
      ";\n",
      "//",
      "\u0000",
      "\u001b",
      "é",
      "🚀",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        expect(readLiteral(stringLiteral(text))).toBe(text.replaceAll("\u0000", "").replaceAll("\u001b", ""));
      }),
      { numRuns: 500 },
    );
  });
});

describe("Cypher script", () => {
  test("has a statement's end at the end of a line only where a statement ends", async () => {
    const script = await exportText(cypherFormat, exportSample());
    for (const statement of script
      .replace(/^\/\/.*\n/, "")
      .trim()
      .split(/;\n/)) {
      expect(statement).toMatch(/^(?:CREATE CONSTRAINT|UNWIND \[)/);
    }
  });
});
