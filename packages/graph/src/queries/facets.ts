import { type CypherValue, EntityType, ROLE_RELATIONSHIP, ROLES, Role } from "@lithograph/model";
import { z } from "zod";

const Id = z.string().min(1).max(400);
const Year = z.int().min(1500).max(2200);

/** The filters above every view; what is absent does not filter. */
export const Facets = z.object({
  types: z.array(EntityType).optional(),
  roles: z.array(Role).optional(),
  deviceClasses: z.array(z.string()).optional(),
  venues: z.array(z.string()).optional(),
  yearFrom: Year.optional(),
  yearTo: Year.optional(),
  minConfidence: z.number().min(0).max(1).optional(),
  minPapers: z.int().min(0).optional(),
  /** Words in the name. */
  q: z.string().max(500).optional(),
});
export type Facets = z.infer<typeof Facets>;
export const EntityId = Id;

/** Conditions of a WHERE with the parameters that they name. */
export interface Conditions {
  conditions: string[];
  params: Record<string, CypherValue>;
}

/** What the facets ask of an entity `e` by itself. */
export function entityConditions(facets: Facets): Conditions {
  const list: [unknown, string, Record<string, CypherValue>][] = [
    [facets.types, "e.type IN $types", { types: facets.types ?? [] }],
    [
      facets.deviceClasses,
      "(e.type <> 'Hardware' OR e.deviceClass IN $deviceClasses)",
      { deviceClasses: facets.deviceClasses ?? [] },
    ],
    [facets.minPapers, "e.papers >= $minPapers", { minPapers: facets.minPapers ?? 0 }],
    [facets.q, "toLower(e.name) CONTAINS $q", { q: (facets.q ?? "").toLowerCase() }],
  ];
  const byRole = facets.roles === undefined ? [] : [rolesCondition(facets.roles)];
  return gather([...list, ...byRole]);
}

/** `e.roles` counts papers in the order of ROLES. */
function rolesCondition(roles: readonly Role[]): [unknown, string, Record<string, CypherValue>] {
  const counts = roles.map((role) => `e.roles[${ROLES.indexOf(role)}] > 0`);
  return [roles, counts.length === 0 ? "false" : `(${counts.join(" OR ")})`, {}];
}

/** What the facets ask of a paper `p` by itself. */
export function paperConditions(facets: Facets): Conditions {
  return gather([
    [facets.yearFrom, "p.year >= $yearFrom", { yearFrom: facets.yearFrom ?? 0 }],
    [facets.yearTo, "p.year <= $yearTo", { yearTo: facets.yearTo ?? 0 }],
    [facets.venues, "p.venue IN $venues", { venues: facets.venues ?? [] }],
  ]);
}

/** What the facets ask of a paper's link `r` to an entity. */
export function linkConditions(facets: Facets): Conditions {
  return gather([
    [facets.roles, "type(r) IN $relationships", { relationships: relationshipsOf(facets.roles ?? []) }],
    [facets.minConfidence, "r.confidence >= $minConfidence", { minConfidence: facets.minConfidence ?? 0 }],
  ]);
}

export function relationshipsOf(roles: readonly Role[]): string[] {
  return roles.map((role) => ROLE_RELATIONSHIP[role]);
}

export function allOf(...parts: Conditions[]): Conditions {
  return {
    conditions: parts.flatMap(({ conditions }) => conditions),
    params: Object.assign({}, ...parts.map(({ params }) => params)),
  };
}

function gather(list: [unknown, string, Record<string, CypherValue>][]): Conditions {
  const given = list.filter(([value]) => value !== undefined && value !== "");
  return {
    conditions: given.map(([, condition]) => condition),
    params: Object.assign({}, ...given.map(([, , params]) => params)),
  };
}
