import { describe, expect, it } from "vitest";
import { remember } from "./remember.ts";

describe("remember", () => {
  it("computes once for each text and forgets all when it is full", () => {
    const asked: string[] = [];
    const length = remember((text) => {
      asked.push(text);
      return text.length;
    }, 2);
    expect(["a", "bb", "a", "bb"].map(length)).toEqual([1, 2, 1, 2]);
    expect(asked).toEqual(["a", "bb"]);
    expect(["ccc", "a", "a"].map(length)).toEqual([3, 1, 1]);
    expect(asked).toEqual(["a", "bb", "ccc", "a"]);
  });
});
