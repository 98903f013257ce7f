import { paperText } from "@lithograph/model";
import { entityViews } from "../../src/decide/entity-view.ts";
import type { LinearWeights } from "../../src/decide/linear-model.ts";
import { paperTokens } from "../../src/decide/paper-tokens.ts";
import { ALLOWED, ROLE_NUMBER } from "../../src/roles/allowed-roles.ts";
import type { RolesInput, TypedEntity } from "../../src/roles/contract.ts";
import { roleContext, roleFeatures } from "../../src/roles/role-features.ts";
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

export const ROLE_SETTINGS: FitSettings = { l2: 8, least: 3, iterations: 60 };

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

export function roleExamples({ input, partners }: RolePaper): ClassExample[] {
  const paper = paperTokens(input.text, input.sentences, input.tokens);
  const views = entityViews(paper, input.entities);
  const context = roleContext(paper, views);
  const examples: ClassExample[] = [];
  views.forEach((view, e) => {
    const label = ROLE_NUMBER.get(partners[e]?.role ?? "mentioned");
    const allowed = ALLOWED.get(view.type);
    if (partners[e] == null || label === undefined || !allowed?.[label]) return;
    examples.push({ features: roleFeatures(context, e), label, allowed, weight: 1 });
  });
  return examples;
}

/** Learns the roles of entities from papers whose roles a reader decided. */
export function trainRoles(papers: readonly RolePaper[], settings = ROLE_SETTINGS): LinearWeights {
  return fitClassifier(papers.flatMap(roleExamples), ROLE_NUMBER.size, settings);
}
