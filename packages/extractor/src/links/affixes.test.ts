import type { EntityType } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreWords, withoutArticle } from "./affixes.ts";

describe("coreWords", () => {
  it.each<[EntityType, string, string]>([
    ["Benchmark", "imagenet dataset", "imagenet"],
    ["Benchmark", "dataset", "dataset"],
    ["Model", "openai codex", "codex"],
    ["Model", "7b llama", "llama 7b"],
    ["Model", "llama 7b", "llama 7b"],
    ["Software", "pytorch framework", "pytorch"],
    ["Software", "domain specific language", "domain specific language"],
    ["Software", "intel compiler", "intel compiler"],
    ["Technique", "genetic algorithm", "genetic algorithm"],
    ["Technique", "group query algorithm", "group query"],
    ["Task", "question answering task", "question answering"],
    ["Hardware", "nvidia gpu", "nvidia gpu"],
  ])("of %s %s is %s", (type, name, core) => {
    expect(coreWords(type, name.split(" ")).join(" ")).toBe(core);
  });

  it("leaves at least one word, and nothing more to take off", () => {
    const word = fc.constantFrom("nvidia", "model", "dataset", "7b", "framework", "foo", "llama", "task", "score");
    const type = fc.constantFrom<EntityType>("Model", "Benchmark", "Software", "Task", "Metric", "Technique");
    fc.assert(
      fc.property(type, fc.array(word, { minLength: 1, maxLength: 6 }), (t, words) => {
        expect(coreWords(t, words).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("withoutArticle", () => {
  it("takes a leading article off a longer name", () => {
    expect(withoutArticle("the Pile")).toBe("Pile");
    expect(withoutArticle("The")).toBe("The");
    expect(withoutArticle("A-GEM")).toBe("A-GEM");
    expect(withoutArticle("A* search")).toBe("A* search");
  });
});
