import { ROLES } from "@lithograph/model";
import { communities } from "./communities.ts";
import { layOut } from "./layout.ts";
import type { DerivedEdge, EntityAggregate, Skeleton } from "./load-target.ts";
import { present } from "./records.ts";

/** Types that the first view shows. */
const TELLING = new Set(["Technique", "Hardware", "Model"]);

interface Counts {
  type: string;
  roles: number[];
  neighbours: Set<string>;
  evidence: number;
}

/**
 * What a page needs of each entity without reading all its links: papers, papers by role (in the order of ROLES), degree
 * (distinct entities next to it), rank (how much it says of techniques on hardware), community, and a place for the
 * entities of highest rank.
 */
export function entityAggregates(skeleton: Skeleton, derived: readonly DerivedEdge[]): EntityAggregate[] {
  const counts = count(skeleton, derived);
  const rank = new Map([...counts].map(([id, entity]) => [id, rankOf(entity)]));
  const links = [...derived, ...skeleton.isA.map((edge) => ({ ...edge, type: "IS_A", properties: { papers: 1 } }))];
  const community = communities(links);
  const places = layOut(rank, links);
  return [...counts].map(([id, { roles, neighbours }]) => ({
    id,
    properties: present({
      papers: roles.reduce((sum, papers) => sum + papers, 0),
      roles,
      degree: neighbours.size,
      rank: rank.get(id),
      community: community.get(id),
      x: places.get(id)?.x,
      y: places.get(id)?.y,
    }),
  }));
}

function count(skeleton: Skeleton, derived: readonly DerivedEdge[]): Map<string, Counts> {
  const sorted = [...skeleton.entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const counts = new Map<string, Counts>(
    sorted.map(({ id, type }) => [id, { type, roles: ROLES.map(() => 0), neighbours: new Set(), evidence: 0 }]),
  );
  for (const { entity, role } of skeleton.links) {
    const roles = counts.get(entity)?.roles;
    const at = ROLES.indexOf(role);
    if (roles !== undefined) roles[at] = (roles[at] ?? 0) + 1;
  }
  for (const { source, target } of [...derived, ...skeleton.isA]) {
    counts.get(source)?.neighbours.add(target);
    counts.get(target)?.neighbours.add(source);
  }
  for (const { type, source, target, properties } of derived) {
    if (type !== "RUNS_ON" && type !== "OUTPERFORMS") continue;
    const papers = typeof properties.papers === "number" ? properties.papers : 0;
    for (const end of [counts.get(source), counts.get(target)]) if (end !== undefined) end.evidence += papers;
  }
  return counts;
}

/** Evidence weighed by how many papers it comes from; zero for what the first view does not show. */
function rankOf({ type, evidence, roles }: Counts): number {
  if (!TELLING.has(type) || evidence === 0) return 0;
  const papers = roles.reduce((sum, count) => sum + count, 0);
  return Math.round(Math.log2(1 + evidence) * (1 + Math.log2(1 + papers)) * 1_000) / 1_000;
}
