import { ENTITY_TYPES, type EntityType } from "@lithograph/model";
import { pairEntities } from "./pair-entities.ts";
import { compareResults, SLOTS, type Slot } from "./score-results.ts";
import type { ScoredEntity, ScoredPaper } from "./scored-paper.ts";

/** Precision, recall and their harmonic mean, with what they were counted from. */
export interface Score {
  p: number;
  r: number;
  f1: number;
  tp: number;
  gold: number;
  predicted: number;
}

/** An entity that was missed or invented. */
export interface ScoreError {
  id: string;
  kind: "missed" | "spurious";
  type: EntityType;
  role: string;
  name: string;
}

export interface Scores {
  /** By what is counted: "entities", each type, "entities+role", "proposed", "technique-hardware links", results. */
  scores: Record<string, Score>;
  /** Share of found entities whose role is right. */
  roleAccuracy: number;
  /** Share of found results whose slot is right. */
  slots: Record<Slot, number>;
  errors: ScoreError[];
}

const titleKey = (paper: ScoredPaper): string => (paper.title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Sums of true positives, gold and predicted things, by name. */
class Tally {
  readonly rows = new Map<string, { tp: number; gold: number; predicted: number }>();

  add(name: string, tp: number, gold: number, predicted: number): void {
    const row = this.rows.get(name) ?? { tp: 0, gold: 0, predicted: 0 };
    this.rows.set(name, { tp: row.tp + tp, gold: row.gold + gold, predicted: row.predicted + predicted });
  }

  scores(): Record<string, Score> {
    const scores: Record<string, Score> = {};
    for (const [name, { tp, gold, predicted }] of this.rows) {
      const p = predicted > 0 ? tp / predicted : 0;
      const r = gold > 0 ? tp / gold : 0;
      scores[name] = { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, tp, gold, predicted };
    }
    return scores;
  }
}

type Pairs = [ScoredEntity, ScoredEntity][];

function countEntities(tally: Tally, gold: ScoredPaper, predicted: ScoredPaper, pairs: Pairs): number {
  const count = (entities: ScoredEntity[], test: (e: ScoredEntity) => boolean): number => entities.filter(test).length;
  const all = [gold.entities.length, predicted.entities.length] as const;
  tally.add("entities", pairs.length, ...all);
  tally.add("untyped", pairEntities(gold.entities, predicted.entities, () => true).length, ...all);
  for (const type of ENTITY_TYPES) {
    const is = (e: ScoredEntity): boolean => e.type === type;
    tally.add(type, pairs.filter(([g]) => is(g)).length, count(gold.entities, is), count(predicted.entities, is));
  }
  const right = pairs.filter(([g, p]) => g.role === p.role);
  tally.add("entities+role", right.length, ...all);
  const proposed = (e: ScoredEntity): boolean => e.role === "proposed";
  const both = right.filter(([g]) => proposed(g)).length;
  tally.add("proposed", both, count(gold.entities, proposed), count(predicted.entities, proposed));
  return right.length;
}

/** What a paper proposes or uses × what it runs on. */
function deviceLinks(entities: readonly ScoredEntity[]): Pairs {
  const methods = entities.filter(
    (e) => (e.type === "Technique" || e.type === "Model") && (e.role === "proposed" || e.role === "used"),
  );
  const devices = entities.filter((e) => e.type === "Hardware" && e.role === "runs_on");
  return methods.flatMap((m) => devices.map((d): [ScoredEntity, ScoredEntity] => [m, d]));
}

function countLinks(tally: Tally, gold: ScoredPaper, predicted: ScoredPaper, pairs: Pairs): void {
  const partner = new Map(pairs);
  const goldLinks = deviceLinks(gold.entities);
  const predictedLinks = deviceLinks(predicted.entities);
  const found = goldLinks.filter(([m, d]) =>
    predictedLinks.some(([x, y]) => partner.get(m) === x && partner.get(d) === y),
  );
  tally.add("technique-hardware links", found.length, goldLinks.length, predictedLinks.length);
}

function entityErrors(id: string, gold: ScoredPaper, predicted: ScoredPaper, pairs: Pairs): ScoreError[] {
  const paired = new Set(pairs.flat());
  const error = (kind: ScoreError["kind"]) => (e: ScoredEntity) => ({
    id,
    kind,
    type: e.type,
    role: e.role,
    name: e.name,
  });
  return [
    ...gold.entities.filter((e) => !paired.has(e)).map(error("missed")),
    ...predicted.entities.filter((e) => !paired.has(e)).map(error("spurious")),
  ];
}

/**
 * Scores predicted papers against gold ones; papers are matched by id, else by the letters and digits of their title.
 * An entity is found when one of the same paper and type shares one folded form with it.
 */
export function scorePapers(gold: Iterable<ScoredPaper>, predicted: Iterable<ScoredPaper>): Scores {
  const byId = new Map<string, ScoredPaper>();
  const byTitle = new Map<string, ScoredPaper>();
  for (const paper of predicted) {
    byId.set(paper.id, paper);
    if (titleKey(paper) !== "") byTitle.set(titleKey(paper), paper);
  }
  const tally = new Tally();
  const errors: ScoreError[] = [];
  const slots: Record<Slot, number> = { metric: 0, baseline: 0, benchmark: 0, hardware: 0 };
  let rolesRight = 0;
  let found = 0;
  let values = 0;
  for (const g of gold) {
    const p = byId.get(g.id) ?? byTitle.get(titleKey(g)) ?? { id: g.id, entities: [], results: [] };
    const pairs = pairEntities(g.entities, p.entities, (a, b) => a.type === b.type);
    rolesRight += countEntities(tally, g, p, pairs);
    found += pairs.length;
    countLinks(tally, g, p, pairs);
    errors.push(...entityErrors(g.id, g, p, pairs));
    const results = compareResults(g, p);
    values += results.values;
    for (const slot of SLOTS) slots[slot] += results.slots[slot];
    tally.add("result values", results.values, g.results.length, p.results.length);
    tally.add("results (value+metric+change+subject)", results.whole, g.results.length, p.results.length);
  }
  for (const slot of SLOTS) slots[slot] = values > 0 ? slots[slot] / values : 0;
  return { scores: tally.scores(), roleAccuracy: found > 0 ? rolesRight / found : 0, slots, errors };
}

/** The figures as lines of text, one measure a line. */
export function formatScores({ scores, roleAccuracy, slots }: Scores): string {
  const lines = Object.entries(scores).map(
    ([name, { f1, p, r, tp, gold, predicted }]) =>
      `${name.padEnd(40)} F1 ${f1.toFixed(3)}  P ${p.toFixed(3)}  R ${r.toFixed(3)}  (${tp} of ${gold} gold, ${predicted} predicted)`,
  );
  lines.push(`${"role accuracy on found entities".padEnd(40)} ${roleAccuracy.toFixed(3)}`);
  for (const slot of SLOTS) lines.push(`${`result slot ${slot}`.padEnd(40)} ${slots[slot].toFixed(3)}`);
  return lines.join("\n");
}
