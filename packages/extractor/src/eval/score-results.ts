import { fold } from "../text/fold.ts";
import { formsOf, sharedForms } from "./pair-entities.ts";
import type { ScoredPaper, ScoredResult } from "./scored-paper.ts";

export const SLOTS = ["metric", "baseline", "benchmark", "hardware"] as const;
export type Slot = (typeof SLOTS)[number];

export interface ResultCounts {
  /** Gold results whose value was found, and of these the ones with metric, change and subject right. */
  values: number;
  whole: number;
  /** For each slot: how often it was right. */
  slots: Record<Slot, number>;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Compares names of the gold with names of a prediction through the entities that bear them. */
class Names {
  private readonly gold: ScoredPaper;
  private readonly predicted: ScoredPaper;

  constructor(gold: ScoredPaper, predicted: ScoredPaper) {
    this.gold = gold;
    this.predicted = predicted;
  }

  same(a: string | null | undefined, b: string | null | undefined): boolean {
    if (a == null || b == null) return a == null && b == null;
    return sharedForms(this.forms(this.gold, a), this.forms(this.predicted, b)) > 0;
  }

  sameLists(a: readonly string[], b: readonly string[]): boolean {
    return a.length === b.length && a.every((x) => b.some((y) => this.same(x, y)));
  }

  private forms(paper: ScoredPaper, name: string): Set<string> {
    const entity = paper.entities.find((e) => e.name === name);
    return entity ? formsOf(entity) : new Set([fold(name)]);
  }
}

/** Pairs results by value, then looks at their slots. */
export function compareResults(gold: ScoredPaper, predicted: ScoredPaper): ResultCounts {
  const names = new Names(gold, predicted);
  const left = [...predicted.results];
  const counts: ResultCounts = { values: 0, whole: 0, slots: { metric: 0, baseline: 0, benchmark: 0, hardware: 0 } };
  for (const r of gold.results) {
    const options = left.filter((q) => near(r.low, q.low) && near(r.high, q.high));
    const best = options.find((q) => names.same(r.metric, q.metric)) ?? options[0];
    if (best === undefined) continue;
    left.splice(left.indexOf(best), 1);
    counts.values += 1;
    const right = compareSlots(names, r, best);
    for (const slot of SLOTS) if (right[slot]) counts.slots[slot] += 1;
    if (right.metric && r.change === best.change && names.same(r.subject, best.subject)) counts.whole += 1;
  }
  return counts;
}

function compareSlots(names: Names, gold: ScoredResult, predicted: ScoredResult): Record<Slot, boolean> {
  return {
    metric: names.same(gold.metric, predicted.metric),
    baseline: names.sameLists(gold.baseline ?? [], predicted.baseline ?? []),
    benchmark: names.sameLists(gold.benchmark ?? [], predicted.benchmark ?? []),
    hardware: names.same(gold.hardware, predicted.hardware),
  };
}
