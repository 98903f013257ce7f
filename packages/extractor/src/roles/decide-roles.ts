import type { EvidenceEntity } from "@lithograph/model";
import { entityViews } from "../decide/entity-view.ts";
import { type Features, NO_FEATURES } from "../decide/features.ts";
import { type LinearModel, softmax } from "../decide/linear-model.ts";
import { loadLinearModel } from "../decide/model-file.ts";
import { paperTokens } from "../decide/paper-tokens.ts";
import { loadWords, type WordTable } from "../entities/word-table.ts";
import { allowedClasses } from "./allowed-roles.ts";
import { chooseRole, NO_ENTITY, PROPOSED, ROLE_SETTINGS } from "./choose-role.ts";
import type { DecideRoles, RolesInput, TypedEntity } from "./contract.ts";
import { roleContext } from "./role-context.ts";
import { roleFeatures } from "./role-features.ts";

/** The features of every entity of a paper; where it is said which are `asked`, of the others none. */
export function paperRoleFeatures(
  { text, sentences, tokens, entities }: RolesInput,
  words: WordTable,
  asked?: readonly boolean[],
): Features[] {
  const paper = paperTokens(text, sentences, tokens);
  const context = roleContext(paper, entityViews(paper, entities), words);
  return entities.map((_, e) => (asked === undefined || asked[e] ? roleFeatures(context, e) : NO_FEATURES));
}

/** The probability of each role for each entity, in the order of ROLES, and at the end that it is no entity. */
export function roleProbabilities(
  model: LinearModel,
  words: WordTable,
  input: RolesInput,
  asked?: readonly boolean[],
): number[][] {
  return paperRoleFeatures(input, words, asked).map((features, e) =>
    softmax(model.scores(features), allowedClasses(input.entities[e]?.type ?? "Technique", true)),
  );
}

const firstMention = (entity: TypedEntity): number => entity.mentions[0]?.start ?? 0;
const inTextOrder = (a: TypedEntity, b: TypedEntity): number => firstMention(a) - firstMention(b);

/** The doubtful entities among the others, as their role is asked for, and which these are. */
export function withDoubtful(input: RolesInput): { input: RolesInput; asked: boolean[] } {
  const names = new Set(input.entities.map((e) => `${e.type} ${e.name}`));
  const doubtful = (input.doubtful ?? []).filter((e) => !names.has(`${e.type} ${e.name}`));
  const entities = [...input.entities, ...doubtful].sort(inTextOrder);
  const set = new Set(doubtful);
  return { input: { ...input, entities }, asked: entities.map((e) => set.has(e)) };
}

/** Doubtful entities that the paper is likely enough to propose, as sure as the roles are of their being entities. */
function proposedOfDoubtful(model: LinearModel, words: WordTable, input: RolesInput): EvidenceEntity[] {
  const all = withDoubtful(input);
  const probabilities = roleProbabilities(model, words, all.input, all.asked);
  return all.input.entities.flatMap((entity, e): EvidenceEntity[] => {
    const p = probabilities[e] ?? [];
    if (!all.asked[e] || (p[PROPOSED] ?? 0) < ROLE_SETTINGS.proposed.doubtful) return [];
    return [{ ...entity, role: "proposed", confidence: Math.round((1 - (p[NO_ENTITY] ?? 0)) * 1000) / 1000 }];
  });
}

/** Roles by a model that is given: what training evaluates. */
export function roleDecider(model: LinearModel, words: WordTable): DecideRoles {
  return (input) => {
    const probabilities = roleProbabilities(model, words, input);
    const decided = input.entities.map((entity, e) => ({
      ...entity,
      role: chooseRole(probabilities[e] ?? [], entity.type),
    }));
    if ((input.doubtful ?? []).length === 0) return decided;
    const more = proposedOfDoubtful(model, words, input);
    return more.length === 0 ? decided : [...decided, ...more].sort(inTextOrder);
  };
}

/** Loads the model that ships with the package. */
export function createRoleDecider(words: WordTable = loadWords()): DecideRoles {
  return roleDecider(loadLinearModel("roles-decide"), words);
}
