import { describe, expect, it } from "vitest";
import type { GoldEntity, GoldPaper } from "../gold.ts";
import { goldEntities, matchGold } from "./gold-entities.ts";

const entity = (name: string, mentions: string[], type: GoldEntity["type"] = "Hardware"): GoldEntity => ({
  name,
  type,
  role: "used",
  mentions,
});
const paper = (abstract: string, entities: GoldEntity[]): GoldPaper => ({
  id: "p",
  title: "T",
  abstract,
  entities,
  results: [],
});

describe("goldEntities", () => {
  const places = (abstract: string, entities: GoldEntity[]): Record<string, string[]> => {
    const text = `T\n${abstract}`;
    return Object.fromEntries(
      goldEntities(paper(abstract, entities), text).map(({ gold, typed }) => [
        gold.name,
        typed.mentions.map((m) => text.slice(m.start - 1, m.end)),
      ]),
    );
  };

  it("leaves out what lies inside a longer mention of another entity", () => {
    const found = places("An A100 GPU. Other GPU.", [entity("A100", ["A100 GPU"]), entity("GPU", ["GPU"])]);
    expect(found).toEqual({ A100: [" A100 GPU"], GPU: [" GPU"] });
  });

  it("keeps it where there is no other place", () => {
    expect(places("An A100 GPU.", [entity("A100", ["A100 GPU"]), entity("GPU", ["GPU"])]).GPU).toEqual([" GPU"]);
  });
});

describe("matchGold", () => {
  const found = (name: string, type: GoldEntity["type"]) => ({
    name,
    type,
    mentions: [{ start: 0, end: name.length, text: name }],
    confidence: 1,
    rule: "test",
  });

  it("pairs entities of one type that share a form, each once", () => {
    const gold = paper("GPUs", [entity("GPU", ["GPU", "GPUs"])]);
    const pairs = matchGold([found("GPUs", "Hardware"), found("gpu", "Hardware"), found("GPU", "Technique")], gold);
    expect(pairs.map((p) => p.gold?.name ?? null)).toEqual(["GPU", null, null]);
  });
});
