import type { GraphChanges } from "@lithograph/graph";
import type { CanonicalEntity, CurationEntry, EntityType } from "@lithograph/model";
import { likelyDuplicates } from "./likely-duplicates.ts";

export interface QueueSettings {
  /** Items returned. */
  limit: number;
  /** Links at or above this confidence are not worth a look for their confidence alone. */
  sure: number;
  /** Similarity of names in [0, 1] from which two entities may be one. */
  similar: number;
}
export const QUEUE_DEFAULTS: QueueSettings = { limit: 100, sure: 0.7, similar: 0.72 };

/** Something worth looking at, with the reason in the user's words. */
export interface QueueItem {
  kind: "low-confidence" | "duplicate";
  /** The entity, or for a duplicate the more frequent one and then the other. */
  entities: { id: string; name: string; type: EntityType; papers: number }[];
  /** How much a decision would change, comparable within one answer; greater is more. */
  weight: number;
  reason: string;
}

export interface QueueInput {
  graph: GraphChanges;
  /** Entities that a person confirmed (`applyCuration`). */
  confirmed: ReadonlySet<string>;
  /** The log: pairs that a person merged and took apart again are not asked about again. */
  entries: readonly CurationEntry[];
}

/**
 * What is most worth a person's look: entities that many links hang on and the extractor is unsure of, and pairs that
 * are likely one thing under two names. Greatest effect first; ties by id.
 */
export function reviewQueue(input: QueueInput, settings: Partial<QueueSettings> = {}): QueueItem[] {
  const { limit, sure, similar } = { ...QUEUE_DEFAULTS, ...settings };
  const facts = entityFacts(input.graph);
  const unsure = input.graph.entities.flatMap((entity) => {
    const fact = facts.get(entity.id);
    if (fact === undefined || input.confirmed.has(entity.id) || fact.mean >= sure) return [];
    return [lowConfidence(entity, fact)];
  });
  const decided = decidedPairs(input.entries);
  const duplicates = likelyDuplicates(input.graph.entities, similar)
    .filter(({ a, b }) => !decided.has(pairKey(a.id, b.id)) && !isAbove(a, b))
    .map(({ a, b, similarity, why }): QueueItem => {
      const papers = (entity: CanonicalEntity) => facts.get(entity.id)?.papers ?? 0;
      const [main, other] = papers(a) >= papers(b) ? [a, b] : [b, a];
      const weight = similarity * Math.log2(2 + papers(main) + papers(other)) * (1 + Math.min(papers(other), 10) / 10);
      const reason = `"${other.name}" and "${main.name}" may be one ${main.type.toLowerCase()}: ${why}.`;
      return {
        kind: "duplicate",
        entities: [brief(main, papers(main)), brief(other, papers(other))],
        weight: round(weight),
        reason,
      };
    });
  const all = [...unsure, ...duplicates];
  return all.sort((x, y) => y.weight - x.weight || (idsOf(x) < idsOf(y) ? -1 : 1)).slice(0, limit);
}

interface Facts {
  papers: number;
  degree: number;
  mean: number;
}

/** Per entity: papers that name it, distinct entities named beside it in its papers' main links, mean confidence. */
function entityFacts({ papers }: GraphChanges): Map<string, Facts> {
  const sums = new Map<string, { papers: number; confidence: number; beside: Set<string> }>();
  for (const { links, results } of papers) {
    const main = links.filter(({ role }) => role !== "mentioned").map(({ entity }) => entity);
    const slots = results.flatMap(({ subject, hardware, metric }) =>
      [subject, hardware, metric].flatMap((slot) => slot?.entity ?? []),
    );
    for (const { entity, confidence } of links) {
      const sum = sums.get(entity) ?? { papers: 0, confidence: 0, beside: new Set() };
      sum.papers += 1;
      sum.confidence += confidence;
      for (const other of [...main, ...slots]) if (other !== entity) sum.beside.add(other);
      sums.set(entity, sum);
    }
  }
  return new Map(
    [...sums].map(([id, sum]) => [
      id,
      { papers: sum.papers, degree: sum.beside.size, mean: sum.confidence / sum.papers },
    ]),
  );
}

function lowConfidence(entity: CanonicalEntity, { papers, degree, mean }: Facts): QueueItem {
  const reason = `"${entity.name}" links ${degree} other things in ${papers} ${papers === 1 ? "paper" : "papers"}, with a mean confidence of ${Math.round(mean * 100)}%.`;
  const weight = round((1 - mean) * Math.log2(2 + degree) * (1 + Math.log2(papers)));
  return { kind: "low-confidence", entities: [brief(entity, papers)], weight, reason };
}

const brief = ({ id, name, type }: CanonicalEntity, papers: number) => ({ id, name, type, papers });
const round = (value: number) => Math.round(value * 1_000) / 1_000;
const idsOf = ({ entities }: QueueItem) => entities.map(({ id }) => id).join(" ");
const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const isAbove = (a: CanonicalEntity, b: CanonicalEntity) => a.isA.includes(b.id) || b.isA.includes(a.id);

/** Pairs that somebody merged, and pairs that somebody split: decided, either way. */
function decidedPairs(entries: readonly CurationEntry[]): Set<string> {
  const pairs = new Set<string>();
  for (const entry of entries)
    if (entry.kind === "merge") for (const from of entry.from) pairs.add(pairKey(from, entry.into));
  return pairs;
}
