import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatScores, scorePapers } from "./score.ts";
import { ScoredPaper } from "./scored-paper.ts";

const read = (name: string): ScoredPaper[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ScoredPaper.parse(JSON.parse(line)));

const entity = (name: string, type: string, role = "used", mentions: string[] = [name]) => ({
  name,
  type,
  role,
  mentions,
});
const paper = (entities: object[], results: object[] = []): ScoredPaper =>
  ScoredPaper.parse({ id: "p", title: "A paper", entities, results });

describe("scorePapers", () => {
  it("gives the figures that the gold's own scorer gave for the same papers", () => {
    const { scores, roleAccuracy, slots } = scorePapers(read("fixtures/gold.jsonl"), read("fixtures/predicted.jsonl"));
    const expected: unknown = JSON.parse(readFileSync(new URL("fixtures/scores.json", import.meta.url), "utf8"));
    expect({ scores, roleAccuracy, slots }).toEqual(expected);
  });

  it("matches papers by title where the ids differ", () => {
    const gold = paper([entity("FPGA", "Hardware")]);
    const other = { ...gold, id: "q", title: "a PAPER." };
    expect(scorePapers([gold], [other]).scores.entities?.f1).toBe(1);
    expect(scorePapers([gold], [{ ...other, title: "Another" }]).scores.entities?.f1).toBe(0);
  });

  it("folds case, hyphens and plurals, and uses every prediction once", () => {
    const gold = paper([entity("mixture of experts", "Technique"), entity("MoE layer", "Technique")]);
    const predicted = paper([entity("Mixture-of-Experts", "Technique", "used", ["MoE layers"])]);
    expect(scorePapers([gold], [predicted]).scores.entities).toMatchObject({ tp: 1, gold: 2, predicted: 1 });
  });

  it("counts a type that differs as missed and as spurious", () => {
    const { errors, scores } = scorePapers([paper([entity("TPU", "Hardware")])], [paper([entity("TPU", "Model")])]);
    expect(errors.map((e) => [e.kind, e.type])).toEqual([
      ["missed", "Hardware"],
      ["spurious", "Model"],
    ]);
    expect(scores.untyped?.f1).toBe(1);
  });

  it("pairs results by value and compares names through the entities that bear them", () => {
    const result = (metric: string, change = "increase") => ({ metric, low: 2, high: 2, change, subject: null });
    const gold = paper([entity("throughput", "Metric", "reported", ["FPS"])], [result("throughput")]);
    const same = paper([entity("FPS", "Metric", "reported")], [result("FPS")]);
    const worse = paper([], [result("FPS", "decrease")]);
    const whole = "results (value+metric+change+subject)";
    expect(scorePapers([gold], [same]).scores[whole]?.f1).toBe(1);
    expect(scorePapers([gold], [worse]).scores[whole]?.f1).toBe(0);
    expect(scorePapers([gold], [worse]).scores["result values"]?.f1).toBe(1);
  });

  it("gives full marks to the gold itself", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,8}x$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, (list) => {
        const gold = paper(list.map((name) => entity(name, "Technique")));
        expect(scorePapers([gold], [gold]).scores["entities+role"]?.f1).toBe(1);
      }),
    );
  });
});

describe("formatScores", () => {
  it("writes one measure a line with its counts", () => {
    const lines = formatScores(scorePapers([paper([entity("TPU", "Hardware")])], [paper([])])).split("\n");
    expect(lines[0]).toMatch(/^entities +F1 0\.000 {2}P 0\.000 {2}R 0\.000 {2}\(0 of 1 gold, 0 predicted\)$/);
    expect(lines.at(-1)).toMatch(/^result slot hardware +0\.000$/);
  });
});
