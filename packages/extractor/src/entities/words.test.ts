import { describe, expect, it } from "vitest";
import { tokenize } from "../text/tokens.ts";
import { hashText } from "./hash.ts";
import { BREAK, JOINER, readWord, wordsOf } from "./words.ts";

describe("readWord", () => {
  it("folds case and plural in the key, and digits in the hash", () => {
    expect(readWord("Accelerators").key).toBe(readWord("accelerator").key);
    expect(readWord("class").key).not.toBe(readWord("clas").key);
    expect(readWord("V100").hash).toBe(hashText("v000"));
  });

  it("tells symbols that join words from those that part them", () => {
    expect([readWord("-").key, readWord("(").key]).toEqual([JOINER, BREAK]);
  });

  it("takes four small letters for a common word, but no name or number", () => {
    expect(["fast", "the", "BERT", "int8", "Fast"].map((w) => readWord(w).common)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("wordsOf", () => {
  it("gives one word for each token, and the same list when asked again", () => {
    const tokens = tokenize("FlashAttention-3 runs on H100.");
    expect(wordsOf(tokens).map((w) => w.lower)).toEqual(["flashattention", "-", "3", "runs", "on", "h100", "."]);
    expect(wordsOf(tokens)).toBe(wordsOf(tokens));
  });
});
