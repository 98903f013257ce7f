import type { GraphChanges, PaperGraph, PaperLink } from "@lithograph/graph";
import type { CanonicalEntity } from "@lithograph/model";

/** Papers under one heading. A paper stands under each heading that fits it. */
export interface PaperGroup {
  heading: string;
  papers: PaperGraph[];
}

type ById = ReadonlyMap<string, CanonicalEntity>;

/** By what the papers propose: the head of its IS_A, else what they use most. Groups of one come last, as "Other". */
export function byTechnique(graph: GraphChanges): PaperGroup[] {
  const byId: ById = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const named = countedTechniques(graph, byId);
  return group(graph.papers, ({ links }) => {
    const proposed = links.filter(({ role, entity }) => role === "proposed" && byId.get(entity)?.type === "Technique");
    const heads = proposed.flatMap(({ entity }) => headsOf(entity, byId));
    if (heads.length > 0) return heads;
    const used = links.filter(({ role, entity }) => role === "used" && byId.get(entity)?.type === "Technique");
    const most = used
      .map(({ entity }) => entity)
      .sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0) || (a < b ? -1 : 1))[0];
    return most === undefined ? [] : [byId.get(most)?.name ?? most];
  });
}

/** By the class of the devices that they run on, else by the device. */
export function byHardware(graph: GraphChanges): PaperGroup[] {
  const byId: ById = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const classOf = ({ entity }: PaperLink) => byId.get(entity)?.deviceClass ?? byId.get(entity)?.name ?? entity;
  return group(graph.papers, ({ links }) => [...new Set(links.filter(({ role }) => role === "runs_on").map(classOf))]);
}

function countedTechniques({ papers }: GraphChanges, byId: ById): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { links } of papers) {
    for (const { entity } of links)
      if (byId.get(entity)?.type === "Technique") counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

/** Names at the top of an entity's IS_A; none where it stands under nothing. */
function headsOf(id: string, byId: ById): string[] {
  const above = new Set([id]);
  for (const one of above) for (const parent of byId.get(one)?.isA ?? []) above.add(parent);
  above.delete(id);
  return [...above].filter((one) => (byId.get(one)?.isA ?? []).length === 0).map((one) => byId.get(one)?.name ?? one);
}

function group(papers: readonly PaperGraph[], headingsOf: (paper: PaperGraph) => string[]): PaperGroup[] {
  const groups = new Map<string, PaperGraph[]>();
  for (const paper of papers) {
    for (const heading of new Set(headingsOf(paper))) {
      const members = groups.get(heading);
      if (members === undefined) groups.set(heading, [paper]);
      else members.push(paper);
    }
  }
  const large = [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([heading, members]) => ({ heading, papers: members }));
  large.sort((a, b) => b.papers.length - a.papers.length || (a.heading < b.heading ? -1 : 1));
  const placed = new Set(large.flatMap((one) => one.papers));
  const rest = papers.filter((paper) => !placed.has(paper));
  return rest.length === 0 ? large : [...large, { heading: "Other", papers: rest }];
}
