import { ROLE_RELATIONSHIP, type Role } from "@lithograph/model";
import { higherIsBetter } from "./gain-ratio.ts";
import type { DerivedEdge, Skeleton, SkeletonResult } from "./load-target.ts";
import { present } from "./records.ts";

/** Paper ids kept on a derived relationship; `papers` counts them all. */
const EVIDENCE_KEPT = 20;
const RUNNERS = new Set(["Technique", "Model"]);
/** What a paper says of other things it says of what it proposes. */
const CARRIED: readonly Role[] = ["evaluated_on", "addressed", "used", "compared"];

interface Tally {
  source: string;
  target: string;
  type: string;
  papers: string[];
  confidence: number;
}

/**
 * What no paper's words hold as one relationship but the papers together say: what is proposed (or, of a technique or
 * model, used) runs on what the paper runs on, and is evaluated on, addresses, uses and is compared with
 * what the paper names so; and what a result says outperforms its baseline. Sorted, so that the same papers give the
 * same list.
 */
export function deriveRelations(skeleton: Skeleton): DerivedEdge[] {
  const years = new Map(skeleton.papers.map(({ id, year }) => [id, year]));
  const tallies = tallyPairs(skeleton);
  const best = bestGains(skeleton, tallies);
  const edges: DerivedEdge[] = [];
  for (const [key, tally] of tallies) {
    const gain = best.get(key);
    edges.push({
      type: tally.type,
      source: tally.source,
      target: tally.target,
      key: "",
      properties: present({
        papers: tally.papers.length,
        evidence: tally.papers.slice(0, EVIDENCE_KEPT),
        confidence: tally.confidence,
        year: median(tally.papers, years),
        newest: newest(tally.papers, years),
        bestResult: gain?.id,
        bestMetric: gain?.metric ?? (gain === undefined ? undefined : "gain"),
        bestValue: gain?.value,
        bestRatio: gain?.ratio,
      }),
    });
  }
  edges.push(...outperforms(skeleton.results, years));
  return edges.sort(compareEdges);
}

function tallyPairs(skeleton: Skeleton): Map<string, Tally> {
  const types = new Map(skeleton.entities.map(({ id, type }) => [id, type]));
  const tallies = new Map<string, Tally>();
  for (const links of linksByPaper(skeleton)) {
    const proposed = links.filter(({ role }) => role === "proposed");
    const runners = links.filter(
      ({ role, entity }) => role === "proposed" || (role === "used" && RUNNERS.has(types.get(entity) ?? "")),
    );
    const hardware = links.filter(({ role, entity }) => role === "runs_on" && types.get(entity) === "Hardware");
    const carried = links.filter(({ role }) => CARRIED.includes(role));
    for (const runner of runners) for (const device of hardware) tally(tallies, runner, device);
    for (const one of proposed) for (const other of carried) tally(tallies, one, other);
  }
  return tallies;
}

/** Links grouped by paper, papers in the order of their ids, links in the order of their entities' ids. */
function linksByPaper({ links }: Skeleton): Skeleton["links"][] {
  const byPaper = new Map<string, Skeleton["links"]>();
  for (const link of links) {
    const group = byPaper.get(link.paper);
    if (group === undefined) byPaper.set(link.paper, [link]);
    else group.push(link);
  }
  return [...byPaper.keys()].sort().map((paper) => byPaper.get(paper) ?? []);
}

function tally(tallies: Map<string, Tally>, one: Skeleton["links"][number], other: Skeleton["links"][number]): void {
  if (one.entity === other.entity) return;
  const type = ROLE_RELATIONSHIP[other.role];
  const key = pairKey(type, one.entity, other.entity);
  const confidence = Math.min(one.confidence, other.confidence);
  const known = tallies.get(key);
  if (known === undefined) {
    tallies.set(key, { source: one.entity, target: other.entity, type, papers: [one.paper], confidence });
  } else {
    if (known.papers.at(-1) !== one.paper) known.papers.push(one.paper);
    known.confidence = Math.max(known.confidence, confidence);
  }
}

/** The highest gain that a result states for a technique on a device. */
function bestGains({ results }: Skeleton, tallies: ReadonlyMap<string, Tally>): Map<string, SkeletonResult> {
  const best = new Map<string, SkeletonResult>();
  for (const result of results) {
    if (result.ratio === null || result.subjectId === null || result.hardwareId === null) continue;
    const key = pairKey("RUNS_ON", result.subjectId, result.hardwareId);
    const known = best.get(key);
    const better =
      known === undefined ||
      result.ratio > (known.ratio ?? 0) ||
      (result.ratio === known.ratio && result.id < known.id);
    if (tallies.has(key) && better) best.set(key, result);
  }
  return best;
}

function outperforms(results: readonly SkeletonResult[], years: ReadonlyMap<string, number | null>): DerivedEdge[] {
  const groups = new Map<string, { subject: string; baseline: string; results: SkeletonResult[] }>();
  for (const result of results) {
    if (result.subjectId === null || !isGain(result)) continue;
    for (const baseline of new Set(result.baselineIds)) {
      if (baseline === "" || baseline === result.subjectId) continue;
      const key = `${pairKey("OUTPERFORMS", result.subjectId, baseline)} ${result.metric ?? ""} ${result.unit ?? ""}`;
      const group = groups.get(key) ?? { subject: result.subjectId, baseline, results: [] };
      group.results.push(result);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ subject, baseline, results: stated }) => {
    const papers = [...new Set(stated.map(({ paper }) => paper))].sort();
    const [first] = stated;
    return {
      type: "OUTPERFORMS",
      source: subject,
      target: baseline,
      key: `${first?.metric ?? ""} ${first?.unit ?? ""}`.trim(),
      properties: present({
        metric: first?.metric,
        unit: first?.unit,
        low: Math.min(...stated.map(({ low }) => low)),
        high: Math.max(...stated.map(({ high }) => high)),
        papers: papers.length,
        evidence: papers.slice(0, EVIDENCE_KEPT),
        confidence: Math.max(...stated.map(({ confidence }) => confidence)),
        year: median(papers, years),
        newest: newest(papers, years),
      }),
    };
  });
}

/** A difference in the direction that is better for its metric; where the metric does not tell, an increase. */
function isGain({ change, metric }: SkeletonResult): boolean {
  if (change === "absolute") return false;
  const better = higherIsBetter(metric);
  return better === null ? change === "increase" : better === (change === "increase");
}

function pairKey(type: string, source: string, target: string): string {
  return `${type} ${source} ${target}`;
}

function known(papers: readonly string[], years: ReadonlyMap<string, number | null>): number[] {
  return papers.flatMap((paper) => years.get(paper) ?? []).sort((a, b) => a - b);
}

function median(papers: readonly string[], years: ReadonlyMap<string, number | null>): number | null {
  const sorted = known(papers, years);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function newest(papers: readonly string[], years: ReadonlyMap<string, number | null>): number | null {
  return known(papers, years).at(-1) ?? null;
}

export function compareEdges(a: DerivedEdge, b: DerivedEdge): number {
  return compare(a.type, b.type) || compare(a.source, b.source) || compare(a.target, b.target) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
