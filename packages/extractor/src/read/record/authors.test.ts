import { describe, expect, it } from "vitest";
import { displayName, familyKey, splitAuthors } from "./authors.ts";

describe("displayName", () => {
  it.each([
    ["Castoe, Todd A.", "Todd A. Castoe"],
    ["van der Berg, Jan", "Jan van der Berg"],
    ["King, Jr., Martin Luther", "Martin Luther King, Jr."],
    ["von Hicks, III, Michael", "Michael von Hicks, III"],
    ["Peterson, Jr.", "Peterson, Jr."],
    ["Ada Lovelace", "Ada Lovelace"],
    ["Liu R.", "Liu R."],
    ["凯撒", "凯撒"],
  ])("shows %s as %s", (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });
});

describe("splitAuthors", () => {
  it.each([
    ["Núñez, Ada; Li, Bo", ["Núñez, Ada", "Li, Bo"]],
    ["Ada Núñez and Bo Li", ["Ada Núñez", "Bo Li"]],
    ["Liu R., Adler D.G.", ["Liu R.", "Adler D.G."]],
    ["Ada Núñez, Bo Li, and Chloé Dubois", ["Ada Núñez", "Bo Li", "Chloé Dubois"]],
    ["Lovelace, Ada", ["Lovelace, Ada"]],
    ["['Marx, Karl', 'O'Neil, Pat', \"Lee, Bo\"]".replace("\\", ""), ["Marx, Karl", "O'Neil, Pat", "Lee, Bo"]],
    ["A. Núñez | B. Li", ["A. Núñez", "B. Li"]],
  ])("divides %s", (text, names) => {
    expect(splitAuthors(text)).toEqual(names);
  });
});

describe("familyKey", () => {
  it("is one for the spellings of one name", () => {
    for (const name of ["Ada Núñez", "Nunez A", "NUÑEZ A.B.", "Ada Núñez, Jr."]) expect(familyKey(name)).toBe("nunez");
  });
});
