import { writeFileSync } from "node:fs";
import { LinearModel } from "../../src/decide/linear-model.ts";
import { loadWords, type WordTable } from "../../src/entities/word-table.ts";
import { RESULT_DECISIONS } from "../../src/results/find-results.ts";
import { encodeMetricTerms } from "../../src/results/metric-terms.ts";
import { roleDecider } from "../../src/roles/decide-roles.ts";
import type { GoldPaper } from "../gold.ts";
import { saveModel } from "../linear/save-model.ts";
import { doubtfulRolePaper, foundRolePaper, ownRolePaper, type RolePaper, trainRoles } from "../roles/train-roles.ts";
import type { HeldOutEntities } from "./held-out-file.ts";
import { learnMetricTerms } from "./learn-metric-terms.ts";
import { type ResultPaper, resultPaper, trainResults } from "./train-results.ts";

/** The gold's own entities, and those that the entity stage found: learning on both stands errors of that stage. */
export function rolePapers(
  golds: readonly GoldPaper[],
  heldOut: HeldOutEntities,
): { own: RolePaper[]; found: RolePaper[]; doubtful: RolePaper[] } {
  const own = golds.map(ownRolePaper);
  const found = golds.flatMap((gold) => {
    const entities = heldOut.get(gold.id);
    return entities === undefined ? [] : [foundRolePaper(gold, entities)];
  });
  return { own, found, doubtful: found.map(doubtfulRolePaper) };
}

/** Found entities with roles from a model that had not seen their papers: the two halves decide for each other. */
export function withDecidedRoles(
  { own, found, doubtful }: ReturnType<typeof rolePapers>,
  words: WordTable,
): ResultPaper[] {
  const inHalf =
    (half: number) =>
    (_: unknown, i: number): boolean =>
      i % 2 === half;
  const deciders = [0, 1].map((half) => {
    const papers = [own, found, doubtful].flatMap((list) => list.filter(inHalf(1 - half)));
    return roleDecider(new LinearModel(trainRoles(papers, words)), words);
  });
  return found.map(({ gold, input }, i) => ({
    gold,
    input: { ...input, entities: deciders[i % 2]?.(input) ?? [] },
  }));
}

/** Learns roles and results from annotated papers and writes their models to packages/extractor/data. */
export function saveRolesAndResults(golds: readonly GoldPaper[], heldOut: HeldOutEntities = new Map()): void {
  const words = loadWords();
  const lists = rolePapers(golds, heldOut);
  const { own, found, doubtful } = lists;
  saveModel("roles-decide", trainRoles([...own, ...found, ...doubtful], words));
  const terms = learnMetricTerms(golds);
  writeFileSync(new URL("../../data/results-metric-terms.tsv", import.meta.url), encodeMetricTerms(terms));
  const papers = [...own.map(resultPaper), ...(found.length === 0 ? [] : withDecidedRoles(lists, words))];
  const weights = trainResults(papers, terms);
  for (const decision of RESULT_DECISIONS) saveModel(`results-${decision}`, weights[decision]);
}
