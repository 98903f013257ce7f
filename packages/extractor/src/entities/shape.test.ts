import { describe, expect, it } from "vitest";
import { casing, shape } from "./shape.ts";

describe("shape", () => {
  it.each([
    ["ResNet50", "XxxXxx00"],
    ["GPT", "XX"],
    ["3.5", "0.0"],
    ["attention", "xx"],
    ["μarch", "xx"],
  ])("of %s is %s", (word, expected) => {
    expect(shape(word)).toBe(expected);
  });
});

describe("casing", () => {
  it.each([
    ["attention", "lower"],
    ["Attention", "title"],
    ["LLMs", "upper"],
    ["AccLLM", "mixed"],
    ["4.07", "number"],
    ["INT8", "alnum"],
    ["-", "symbol"],
    ["A", "title"],
  ])("of %s is %s", (word, expected) => {
    expect(casing(word)).toBe(expected);
  });
});
