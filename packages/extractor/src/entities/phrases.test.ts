import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../text/tokens.ts";
import { eachPhrase, phraseKey, wordKeys } from "./phrases.ts";

const key = (text: string): number => {
  const words = wordKeys(tokenize(text));
  return phraseKey(words, 0, words.length);
};

describe("phraseKey", () => {
  it.each([
    ["mixture of experts", "Mixture-of-Experts"],
    ["large language model", "Large Language Models"],
    ["CIFAR-10", "CIFAR 10"],
  ])("is the same for %s and %s", (a, b) => {
    expect(key(a)).toBe(key(b));
  });

  it.each([
    ["CIFAR-10", "CIFAR-100"],
    ["A100", "H100"],
    ["model parallel", "parallel model"],
  ])("differs for %s and %s", (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });
});

describe("eachPhrase", () => {
  it("visits stretches of words with the key that phraseKey gives, and none across a break", () => {
    const text = fc.array(fc.constantFrom("sparse", "attention", "-", ",", "GPU", "/", "3.5"), { maxLength: 14 });
    fc.assert(
      fc.property(text, (parts) => {
        const tokens = tokenize(parts.join(" "));
        const words = wordKeys(tokens);
        eachPhrase(words, 0, words.length, (from, to, found) => {
          expect(found).toBe(phraseKey(words, from, to));
          const inside = tokens.slice(from, to).map((t) => t.text);
          expect(inside).not.toContain(",");
          expect([inside[0], inside.at(-1)]).not.toContain("-");
        });
      }),
    );
  });
});
