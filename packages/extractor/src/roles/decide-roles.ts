import { ROLES, type Role } from "@lithograph/model";
import { entityViews } from "../decide/entity-view.ts";
import { type LinearModel, softmax } from "../decide/linear-model.ts";
import { loadLinearModel } from "../decide/model-file.ts";
import { paperTokens } from "../decide/paper-tokens.ts";
import { ALLOWED } from "./allowed-roles.ts";
import type { DecideRoles, RolesInput } from "./contract.ts";
import { roleContext, roleFeatures } from "./role-features.ts";

/** The probability of each role for each entity, in the order of ROLES. */
export function roleProbabilities(model: LinearModel, { text, sentences, tokens, entities }: RolesInput): number[][] {
  const paper = paperTokens(text, sentences, tokens);
  const views = entityViews(paper, entities);
  const context = roleContext(paper, views);
  return views.map((view, e) => softmax(model.scores(roleFeatures(context, e)), ALLOWED.get(view.type)));
}

export const mostLikely = (probabilities: readonly number[]): Role =>
  ROLES[probabilities.indexOf(Math.max(...probabilities))] ?? "mentioned";

/** Roles by a model that is given: what training evaluates. */
export function roleDecider(model: LinearModel): DecideRoles {
  return (input) => {
    const probabilities = roleProbabilities(model, input);
    return input.entities.map((entity, e) => ({ ...entity, role: mostLikely(probabilities[e] ?? []) }));
  };
}

/** Loads the model that ships with the package. */
export function createRoleDecider(): DecideRoles {
  return roleDecider(loadLinearModel("roles-decide"));
}
