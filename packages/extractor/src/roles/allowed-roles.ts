import { ENTITY_TYPES, type EntityType, ROLES, type Role } from "@lithograph/model";

/** Which roles an entity of each type can have, after the guidelines and what careful readers did with them. */
const BY_TYPE: Record<EntityType, readonly Role[]> = {
  Technique: ["proposed", "evaluated_on", "used", "compared", "mentioned"],
  Hardware: ["proposed", "runs_on", "evaluated_on", "used", "compared", "mentioned"],
  Model: ["proposed", "evaluated_on", "used", "compared", "mentioned"],
  Benchmark: ["proposed", "evaluated_on", "used", "compared", "mentioned"],
  Metric: ["proposed", "reported", "mentioned"],
  Software: ["proposed", "evaluated_on", "used", "compared", "mentioned"],
  Task: ["proposed", "addressed", "mentioned"],
};

/** One flag for each role, in the order of ROLES. */
export const ALLOWED: ReadonlyMap<EntityType, readonly boolean[]> = new Map(
  ENTITY_TYPES.map((type) => [type, ROLES.map((role) => BY_TYPE[type].includes(role))]),
);

/** Role → its number, in the order of ROLES. */
export const ROLE_NUMBER: ReadonlyMap<Role, number> = new Map(ROLES.map((role, i) => [role, i]));

const WITH_NONE = new Map([...ALLOWED].map(([type, flags]) => [type, [...flags, true]]));
const WITHOUT_NONE = new Map([...ALLOWED].map(([type, flags]) => [type, [...flags, false]]));

/** The same with a last flag for "no entity". */
export function allowedClasses(type: EntityType, none: boolean): readonly boolean[] {
  return (none ? WITH_NONE : WITHOUT_NONE).get(type) ?? [];
}
