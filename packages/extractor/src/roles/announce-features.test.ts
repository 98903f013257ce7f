import type { EntityType } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { entityViews } from "../decide/entity-view.ts";
import { FeatureBag } from "../decide/features.ts";
import { paperTokens } from "../decide/paper-tokens.ts";
import { loadWords } from "../entities/word-table.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { announceFeatures, knownFeatures } from "./announce-features.ts";
import { roleContext } from "./role-context.ts";

const words = loadWords();

/** What is said of the last mention of a name, and how usual the name is. */
function announced(abstract: string, name: string, type: EntityType = "Technique") {
  const title = "Moving Averages";
  const text = `${title}\n${abstract}`;
  const start = text.lastIndexOf(name);
  const mentions = [{ start, end: start + name.length, text: name }];
  const paper = paperTokens(text, splitSentences(text, title.length), tokenize(text));
  const views = entityViews(paper, [{ name, type, mentions, confidence: 0.9, rule: "test" }]);
  const context = roleContext(paper, views, words);
  const view = views[0];
  const range = view?.ranges[0];
  if (view === undefined || range === undefined) throw new Error(`${name} is not in the text`);
  const bag = new FeatureBag();
  const usual = knownFeatures(bag, context, view);
  const before = bag.list().length;
  announceFeatures(bag, context, range, usual);
  return { usual, found: new Set(bag.list().slice(before)) };
}

describe("knownFeatures", () => {
  it("tells established names from new ones", () => {
    expect(announced("We use quantization here.", "quantization").usual).toBe(3);
    expect(announced("We use crimson teapot folding here.", "crimson teapot folding").usual).toBe(0);
  });
});

describe("announceFeatures", () => {
  const shared = (a: Set<number>, b: Set<number>): number => [...a].filter((f) => b.has(f)).length;

  it("sees the article and the announcing verb across adjectives", () => {
    const one = announced("We propose a novel folding.", "folding").found;
    const other = announced("We propose a novel fast light folding.", "folding").found;
    const plain = announced("We accelerate the usual folding.", "folding").found;
    expect(shared(one, other)).toBeGreaterThan(shared(one, plain));
  });
  it("sees list markers", () => {
    const marked = announced("We propose three parts: (1) a cache, (2) folding.", "folding").found;
    const none = announced("We propose three parts: a cache, folding.", "folding").found;
    expect([...marked].some((f) => !none.has(f))).toBe(true);
  });
  it("says nothing of a title", () => {
    expect(announced("We fold.", "Moving Averages").found.size).toBe(0);
  });
});
