import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lostCharacters, repairMojibake } from "./mojibake.ts";

describe("repairMojibake", () => {
  it.each([
    ["CafÃ© â€œquotedâ€\u009d", "Café “quoted”"],
    ["LÃ¤mmerzahl", "Lämmerzahl"],
    ["Ã\u009f and Ï\u0080", "ß and π"],
    ["ÃƒÂ©tude", "étude"],
  ])("repairs %s", (broken, text) => {
    expect(repairMojibake(broken).text).toBe(text);
    expect(repairMojibake(broken).repaired).toBeGreaterThan(0);
  });

  it.each(["NÃO É", "hiboux mâles à SKC", "5 Â", "Strauß’ Walzer, CAFÉ”", "São Paulo, Núñez"])(
    "leaves %s alone",
    (text) => {
      expect(repairMojibake(text)).toEqual({ text, repaired: 0 });
    },
  );

  it("undoes one wrong decoding of any text in Latin script", () => {
    const letter = fc.constantFrom(..."aeiou äöüßéèñçåøłşğœ–—“”’…");
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (letters) => {
        const text = letters.join("");
        const broken = new TextDecoder("windows-1252").decode(Buffer.from(text));
        expect(repairMojibake(broken).text).toBe(text);
      }),
    );
  });
});

describe("lostCharacters", () => {
  it("counts U+FFFD", () => {
    expect(lostCharacters("a\ufffdb\ufffd")).toBe(2);
    expect(lostCharacters("abc")).toBe(0);
  });
});
