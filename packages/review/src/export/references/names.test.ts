import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitName } from "./names.ts";

describe("splitName", () => {
  test.each([
    ["Ada Lovelace", "Lovelace", "Ada", null],
    ["Todd A. van Castoe", "van Castoe", "Todd A.", null],
    ["Martin Luther King, Jr.", "King", "Martin Luther", "Jr."],
    ["Leonardo da Vinci", "da Vinci", "Leonardo", null],
  ])("divides %s", (name, family, given, suffix) => {
    expect(splitName(name)).toEqual({ family, given, suffix });
  });

  test.each(["OpenAI", "Castoe TA", "Acme, Inc", "A, B, C", "von Neumann,", "Ludwig van den Berg III", "李"])(
    "leaves %s whole",
    (name) => {
      expect(splitName(name)).toEqual({ family: name, given: null, suffix: null });
    },
  );

  test("loses nothing of any name", () => {
    const word = fc.constantFrom("Ada", "van", "de", "Berg", "TA", "Jr.", "O'Neil", "李");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("", ", Jr.", ", Inc"),
        (words, end) => {
          const name = words.join(" ") + end;
          const { family, given, suffix } = splitName(name);
          const person = given === null ? family : `${given} ${family}`;
          expect(suffix === null ? person : `${person}, ${suffix}`).toBe(name);
        },
      ),
    );
  });
});
