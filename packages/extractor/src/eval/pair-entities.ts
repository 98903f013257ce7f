import { fold } from "../text/fold.ts";
import type { ScoredEntity } from "./scored-paper.ts";

/** Folded name and mentions of an entity. */
export function formsOf(entity: ScoredEntity): Set<string> {
  const surfaces = [entity.name, ...entity.mentions.map((m) => (typeof m === "string" ? m : m.text))];
  return new Set(surfaces.map(fold).filter((form) => form !== ""));
}

export function sharedForms(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const form of a) if (b.has(form)) shared += 1;
  return shared;
}

/** One-to-one pairs of gold and predicted entities that share a form, the largest overlap first. */
export function pairEntities(
  gold: readonly ScoredEntity[],
  predicted: readonly ScoredEntity[],
  comparable: (gold: ScoredEntity, predicted: ScoredEntity) => boolean,
): [ScoredEntity, ScoredEntity][] {
  const goldForms = gold.map(formsOf);
  const predictedForms = predicted.map(formsOf);
  const options: { overlap: number; i: number; j: number }[] = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      if (!comparable(g, p)) return;
      const overlap = sharedForms(goldForms[i] ?? new Set(), predictedForms[j] ?? new Set());
      if (overlap > 0) options.push({ overlap, i, j });
    });
  });
  options.sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [ScoredEntity, ScoredEntity][] = [];
  for (const { i, j } of options) {
    const g = gold[i];
    const p = predicted[j];
    if (g === undefined || p === undefined || usedGold.has(i) || usedPredicted.has(j)) continue;
    usedGold.add(i);
    usedPredicted.add(j);
    pairs.push([g, p]);
  }
  return pairs;
}
