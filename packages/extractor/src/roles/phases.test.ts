import { describe, expect, it } from "vitest";
import { paperTokens } from "../decide/paper-tokens.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { sentencePhases } from "./phases.ts";

function phases(title: string, abstract: string): number[] {
  const text = `${title}\n${abstract}`;
  return sentencePhases(paperTokens(text, splitSentences(text, title.length), tokenize(text)));
}

describe("sentencePhases", () => {
  it("tells background, announcement, description and measurement apart", () => {
    const abstract =
      "Models are large. They are slow. We propose a pruner. It removes heads. Experiments show a 2x speedup.";
    expect(phases("A Pruner", abstract)).toEqual([0, 1, 1, 2, 3, 4]);
  });

  it("takes what others proposed for background", () => {
    expect(phases("T", "Prior methods propose caches. This paper presents a new one.")).toEqual([0, 1, 2]);
  });

  it("leaves an abstract without announcement as background", () => {
    expect(phases("T", "Caches are small. Results vary.")).toEqual([0, 1, 1]);
  });
});
