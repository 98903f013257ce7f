import { type EvidenceResult, type Mention, ROLES } from "@lithograph/model";
import type { CuratedItem, CuratedPaper } from "./evidence-table.ts";

/**
 * After merges a paper may name one entity twice: its items become one, with all mentions, the stronger role and the
 * surer confidence, and the paper's results speak of the name that is left. Two items of one name and type that are
 * different entities keep apart by their mentions' words.
 */
export function fuseItems(paper: CuratedPaper): void {
  const groups = Map.groupBy(paper.items, ({ canonical }) => canonical);
  const renamed = new Map<string, string>();
  const items: CuratedItem[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    items.push(others.reduce(fusePair, first));
    for (const { entity } of others) if (entity.name !== first.entity.name) renamed.set(entity.name, first.entity.name);
  }
  // A name that is still some item's own keeps its meaning in the results.
  for (const { entity } of items) renamed.delete(entity.name);
  paper.items = items;
  if (renamed.size > 0) paper.results = paper.results.map((result) => renameSlots(result, renamed));
}

function fusePair(a: CuratedItem, b: CuratedItem): CuratedItem {
  const decided = [a, b].find(({ entity }) => entity.rule.startsWith("curation"));
  const byRank = ROLES.indexOf(a.entity.role) <= ROLES.indexOf(b.entity.role) ? a.entity : b.entity;
  const role = (decided?.entity ?? byRank).role;
  const rule = (decided?.entity ?? byRank).rule;
  const confidence = Math.max(a.entity.confidence, b.entity.confidence);
  return {
    ...a,
    entity: { ...a.entity, role, rule, confidence, mentions: union(a.entity.mentions, b.entity.mentions) },
  };
}

function union(a: readonly Mention[], b: readonly Mention[]): Mention[] {
  const byPlace = new Map([...a, ...b].map((mention) => [`${mention.start}-${mention.end}`, mention]));
  return [...byPlace.values()].sort((x, y) => x.start - y.start || x.end - y.end);
}

function renameSlots(result: EvidenceResult, names: ReadonlyMap<string, string>): EvidenceResult {
  const one = (name: string | null) => (name === null ? null : (names.get(name) ?? name));
  const many = (list: readonly string[]) => [...new Set(list.map((name) => names.get(name) ?? name))];
  return {
    ...result,
    metric: one(result.metric),
    subject: one(result.subject),
    hardware: one(result.hardware),
    baseline: many(result.baseline),
    benchmark: many(result.benchmark),
  };
}
