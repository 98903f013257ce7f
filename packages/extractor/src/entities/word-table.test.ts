import { describe, expect, it } from "vitest";
import { decodeWords, loadWords } from "./word-table.ts";

const table = (lines: string) => decodeWords(new TextEncoder().encode(lines));

describe("decodeWords", () => {
  it("reads plain and other letters, with and without a last line break", () => {
    for (const end of ["", "\n"]) {
      const words = table(`fast\t120\t1\t3\t40\t700\nnaïve\t7\t0\t1\t2\t3${end}`);
      expect(words.get("fast")).toEqual({ documents: 120, capital: 1, clusters: [3, 40, 700] });
      expect(words.get("naïve")).toEqual({ documents: 7, capital: 0, clusters: [1, 2, 3] });
      expect(words.get("fas")).toBeUndefined();
      expect(words.get("")).toBeUndefined();
    }
  });

  it("gives nothing of an empty file", () => {
    expect(table("").get("fast")).toBeUndefined();
  });
});

describe("loadWords", () => {
  it("knows words of the field, and is read once", () => {
    expect(loadWords().get("accelerator")?.documents).toBeGreaterThan(loadWords().get("perovskite")?.documents ?? 0);
    expect(loadWords()).toBe(loadWords());
  });
});
