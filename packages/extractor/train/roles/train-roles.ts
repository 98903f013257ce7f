import { paperText } from "@lithograph/model";
import type { LinearWeights } from "../../src/decide/linear-model.ts";
import type { FoundEntities } from "../../src/entities/group-entities.ts";
import { loadWords, type WordTable } from "../../src/entities/word-table.ts";
import { allowedClasses, ROLE_NUMBER } from "../../src/roles/allowed-roles.ts";
import { NO_ENTITY } from "../../src/roles/choose-role.ts";
import type { RolesInput, TypedEntity } from "../../src/roles/contract.ts";
import { paperRoleFeatures, withDoubtful } from "../../src/roles/decide-roles.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";
import type { GoldEntity, GoldPaper } from "../gold.ts";
import { type ClassExample, type FitSettings, fitClassifier } from "../linear/fit-classifier.ts";
import { goldEntities, matchGold } from "./gold-entities.ts";

/** A paper with the entities that the roles are decided for, and what each stands for in the gold. */
export interface RolePaper {
  gold: GoldPaper;
  input: RolesInput;
  partners: (GoldEntity | null)[];
  /** The entities were found by the entity stage and may be wrong; otherwise they are the gold's own. */
  found: boolean;
  /** Which entities are learned from; without it all. */
  asked?: readonly boolean[];
}

export const FIT_SETTINGS: FitSettings = { l2: 50, least: 6, iterations: 40 };

export function rolePaper(
  gold: GoldPaper,
  pairs: readonly { typed: TypedEntity; gold: GoldEntity | null }[],
  found: boolean,
): RolePaper {
  const text = paperText(gold);
  const sentences = splitSentences(text, gold.title.length);
  const input = { text, sentences, tokens: tokenize(text), entities: pairs.map((p) => p.typed) };
  return { gold, input, partners: pairs.map((p) => p.gold), found };
}

/** The gold's own entities at their places. */
export const ownRolePaper = (gold: GoldPaper): RolePaper => rolePaper(gold, goldEntities(gold, paperText(gold)), false);

/** What the entity stage found in a paper that it was not trained on. */
export function foundRolePaper(gold: GoldPaper, { entities, doubtful }: FoundEntities): RolePaper {
  const paper = rolePaper(gold, matchGold(entities, gold), true);
  return { ...paper, input: { ...paper.input, doubtful } };
}

/** The same paper's doubtful entities, as they are asked about: among the others. */
export function doubtfulRolePaper({ gold, input }: RolePaper): RolePaper {
  const { input: all, asked } = withDoubtful(input);
  return { gold, input: all, partners: matchGold(all.entities, gold).map((pair) => pair.gold), found: true, asked };
}

export function roleExamples({ input, partners, found, asked }: RolePaper, words: WordTable): ClassExample[] {
  return paperRoleFeatures(input, words, asked).flatMap((features, e) => {
    if (asked !== undefined && !asked[e]) return [];
    const allowed = allowedClasses(input.entities[e]?.type ?? "Technique", found);
    const role = partners[e]?.role;
    const label = role === undefined ? NO_ENTITY : (ROLE_NUMBER.get(role) ?? NO_ENTITY);
    return allowed[label] ? [{ features, label, allowed, weight: 1 }] : [];
  });
}

/** Learns the roles of entities, and from found ones also which are none, from papers that a reader annotated. */
export function trainRoles(
  papers: readonly RolePaper[],
  words: WordTable = loadWords(),
  settings = FIT_SETTINGS,
): LinearWeights {
  const classes = papers.some((paper) => paper.found) ? NO_ENTITY + 1 : NO_ENTITY;
  return fitClassifier(
    papers.flatMap((paper) => roleExamples(paper, words)),
    classes,
    settings,
  );
}
