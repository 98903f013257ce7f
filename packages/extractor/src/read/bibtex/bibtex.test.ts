import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEntry } from "./entry-fields.ts";
import { EntryScanner, type RawEntry } from "./entry-scanner.ts";
import { bibtexNames } from "./names.ts";

function scan(text: string, size = Math.max(1, text.length)): RawEntry[] {
  const scanner = new EntryScanner("f.bib", 100_000);
  const found: RawEntry[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...scanner.push(text.slice(at, at + size)));
  found.push(...scanner.end());
  return found;
}

describe("EntryScanner", () => {
  it("steps over comments, mail addresses and text between entries", () => {
    const text = "me@home.org wrote\n@comment{@x{y}} % @z\n@Article {a, t = {x {y} z}}\n@book(b, t = {(})\n";
    expect(scan(text).map(({ type, body }) => [type, body])).toEqual([
      ["comment", "@x{y}"],
      ["article", "a, t = {x {y} z}"],
      ["book", "b, t = {(}"],
    ]);
  });

  it("ends an entry whose brace is missing where the next one begins", () => {
    const text = "@article{a, title = {A {b}, year = 2020}\n\n@article{b, title = {B}}\n@article{c, title={C";
    expect(scan(text).map(({ body, whole }) => [body.slice(0, 2), whole])).toEqual([
      ["a,", false],
      ["b,", true],
      ["c,", false],
    ]);
  });

  it("finds the same entries however the text is cut", () => {
    const piece = fc.constantFrom("@article{k,", "t={x}", "}", "{", "\n", "@", " ", "%", ",", "(", ")", "@book(k,\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const text = pieces.join("");
        expect(scan(text, size)).toEqual(scan(text));
      }),
    );
  });

  it("refuses an entry without end", () => {
    expect(() => scan(`@article{a, title={${"x ".repeat(60_000)}`, 10_000)).toThrow(/closing brace|longer than/);
  });
});

describe("parseEntry", () => {
  const macros = new Map([["tc", "IEEE Transactions on Computers"]]);
  const fields = (body: string) => Object.fromEntries(parseEntry(body, macros).fields);

  it("reads braces, quotation marks, numbers, macros and joins", () => {
    expect(fields('key, A = {x {y}}, b = "q {"} q", c = 2020, d = tc # " (" # 5 # ")", e = unknown')).toEqual({
      a: "x {y}",
      b: 'q {"} q',
      c: "2020",
      d: "IEEE Transactions on Computers (5)",
      e: "unknown",
    });
  });

  it("forgives missing and doubled commas, quoted words in quoted values, and a missing key", () => {
    expect(fields('k,\n a = {1}\n b = {2},, c = "say "hi" now",\n d = "x"')).toEqual({
      a: "1",
      b: "2",
      c: 'say "hi" now',
      d: "x",
    });
    expect(parseEntry(", title = {T}", macros)).toMatchObject({ key: "", damaged: [] });
    expect(parseEntry("title = {T}", macros).fields.get("title")).toBe("T");
  });

  it("keeps what it can of a value without end, and tells it", () => {
    const entry = parseEntry("k, title = {A {b}, year = {2020}", macros);
    expect(entry.damaged).toEqual(["title"]);
    expect(Object.fromEntries(entry.fields)).toEqual({ title: "A {b", year: "2020" });
  });

  it("ends on anything", () => {
    const piece = fc.constantFrom("a", "=", "{", "}", '"', ",", "#", "\n", " ", "\\", "1");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        expect(parseEntry(pieces.join(""), macros).fields).toBeInstanceOf(Map);
      }),
    );
  });
});

describe("bibtexNames", () => {
  it("divides at and, outside braces, whatever its case", () => {
    expect(bibtexNames("Lee, Bo AND {Barnes and Noble} and  Ada\nNúñez and others")).toEqual([
      "Lee, Bo",
      { literal: "Barnes and Noble" },
      "Ada Núñez",
    ]);
  });

  it("reads BibLaTeX's extended names", () => {
    expect(bibtexNames("family=Gosling, given={James}, prefix=von")).toEqual(["von Gosling, James"]);
  });
});
