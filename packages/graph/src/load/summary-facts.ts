import { ROLES } from "@lithograph/model";
import type { DerivedEdge, Skeleton } from "./load-target.ts";
import type { Properties } from "./records.ts";

/** Counts over all links that no page should have to make: kept beside the graph, as parallel lists. */
export function summaryFacts(skeleton: Skeleton, derived: readonly DerivedEdge[]): Properties {
  const roles = new Map(ROLES.map((role) => [role, 0]));
  for (const { role } of skeleton.links) roles.set(role, (roles.get(role) ?? 0) + 1);
  return {
    papers: skeleton.papers.length,
    entities: skeleton.entities.length,
    results: skeleton.results.length,
    links: skeleton.links.length,
    /** Links between entities. */
    between: derived.length + skeleton.isA.length,
    roles: ROLES.map((role) => roles.get(role) ?? 0),
  };
}
