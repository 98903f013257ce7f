import { paperText } from "@lithograph/model";
import type { LinearWeights } from "../../src/decide/linear-model.ts";
import { loadWords, type WordTable } from "../../src/entities/word-table.ts";
import { ALLOWED, ROLE_NUMBER } from "../../src/roles/allowed-roles.ts";
import type { RolesInput, TypedEntity } from "../../src/roles/contract.ts";
import { paperRoleFeatures } from "../../src/roles/decide-roles.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";
import type { GoldEntity, GoldPaper } from "../gold.ts";
import { type ClassExample, type FitSettings, fitClassifier } from "../linear/fit-classifier.ts";
import { goldEntities } from "./gold-entities.ts";

/** A paper with the entities that the roles are decided for, and what each stands for in the gold. */
export interface RolePaper {
  gold: GoldPaper;
  input: RolesInput;
  partners: (GoldEntity | null)[];
}

export const ROLE_SETTINGS: FitSettings = { l2: 10, least: 3, iterations: 60 };

export function rolePaper(
  gold: GoldPaper,
  pairs: readonly { typed: TypedEntity; gold: GoldEntity | null }[],
): RolePaper {
  const text = paperText(gold);
  const sentences = splitSentences(text, gold.title.length);
  const input = { text, sentences, tokens: tokenize(text), entities: pairs.map((p) => p.typed) };
  return { gold, input, partners: pairs.map((p) => p.gold) };
}

/** The gold's own entities at their places. */
export const goldRolePaper = (gold: GoldPaper): RolePaper => rolePaper(gold, goldEntities(gold, paperText(gold)));

export function roleExamples({ input, partners }: RolePaper, words: WordTable): ClassExample[] {
  return paperRoleFeatures(input, words).flatMap((features, e) => {
    const allowed = ALLOWED.get(input.entities[e]?.type ?? "Technique") ?? [];
    const label = ROLE_NUMBER.get(partners[e]?.role ?? "mentioned") ?? -1;
    return partners[e] == null || !allowed[label] ? [] : [{ features, label, allowed, weight: 1 }];
  });
}

/** Learns the roles of entities from papers whose roles a reader decided. */
export function trainRoles(
  papers: readonly RolePaper[],
  words: WordTable = loadWords(),
  settings = ROLE_SETTINGS,
): LinearWeights {
  return fitClassifier(
    papers.flatMap((paper) => roleExamples(paper, words)),
    ROLE_NUMBER.size,
    settings,
  );
}
