import { entityViews } from "../decide/entity-view.ts";
import type { Features } from "../decide/features.ts";
import { type LinearModel, softmax } from "../decide/linear-model.ts";
import { loadLinearModel } from "../decide/model-file.ts";
import { paperTokens } from "../decide/paper-tokens.ts";
import { loadWords, type WordTable } from "../entities/word-table.ts";
import { allowedClasses } from "./allowed-roles.ts";
import { chooseRole } from "./choose-role.ts";
import type { DecideRoles, RolesInput } from "./contract.ts";
import { roleContext } from "./role-context.ts";
import { roleFeatures } from "./role-features.ts";

/** The features of every entity of a paper. */
export function paperRoleFeatures({ text, sentences, tokens, entities }: RolesInput, words: WordTable): Features[] {
  const paper = paperTokens(text, sentences, tokens);
  const context = roleContext(paper, entityViews(paper, entities), words);
  return entities.map((_, e) => roleFeatures(context, e));
}

/** The probability of each role for each entity, in the order of ROLES, and at the end that it is no entity. */
export function roleProbabilities(model: LinearModel, words: WordTable, input: RolesInput): number[][] {
  return paperRoleFeatures(input, words).map((features, e) =>
    softmax(model.scores(features), allowedClasses(input.entities[e]?.type ?? "Technique", true)),
  );
}

/** Roles by a model that is given: what training evaluates. */
export function roleDecider(model: LinearModel, words: WordTable): DecideRoles {
  return (input) => {
    const probabilities = roleProbabilities(model, words, input);
    return input.entities.map((entity, e) => ({ ...entity, role: chooseRole(probabilities[e] ?? [], entity.type) }));
  };
}

/** Loads the model that ships with the package. */
export function createRoleDecider(words: WordTable = loadWords()): DecideRoles {
  return roleDecider(loadLinearModel("roles-decide"), words);
}
