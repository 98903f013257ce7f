import { type EntityType, ROLES, type Role } from "@lithograph/model";
import { ALLOWED } from "./allowed-roles.ts";

/** The class after the roles: the entity stage was wrong, and no reader would list this. */
export const NO_ENTITY = ROLES.length;

/**
 * From which probabilities on a role is chosen, tuned on held-out papers for F1 of what is proposed and of
 * technique-hardware links: `given` is the probability among the roles, `whole` counts in that it may be no entity,
 * `doubtful` is what an entity needs that counts only if it is proposed.
 */
export const ROLE_SETTINGS = {
  proposed: { given: 0.25, whole: 0.2, doubtful: 0.28 },
  runsOn: { whole: 0.35 },
};

export const PROPOSED = ROLES.indexOf("proposed");
const RUNS_ON = ROLES.indexOf("runs_on");

/** The likeliest role of those that are not left out. */
function likeliest(probabilities: readonly number[], type: EntityType, without: readonly number[]): number {
  let best = -1;
  for (let r = 0; r < ROLES.length; r += 1) {
    if (without.includes(r) || !ALLOWED.get(type)?.[r]) continue;
    if (best < 0 || (probabilities[r] ?? 0) > (probabilities[best] ?? 0)) best = r;
  }
  return best;
}

/** The role of an entity, given the probability of each role and of its being none (in the order of ROLES). */
export function chooseRole(probabilities: readonly number[], type: EntityType): Role {
  const { proposed, runsOn } = ROLE_SETTINGS;
  const real = 1 - (probabilities[NO_ENTITY] ?? 0);
  const whole = probabilities[PROPOSED] ?? 0;
  if (whole >= proposed.whole && whole >= proposed.given * real) return "proposed";
  const without = [PROPOSED];
  if ((probabilities[RUNS_ON] ?? 0) < runsOn.whole) without.push(RUNS_ON);
  return ROLES[likeliest(probabilities, type, without)] ?? "mentioned";
}
