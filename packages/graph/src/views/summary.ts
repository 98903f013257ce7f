import { type Finding, ROLES, type Summary } from "@lithograph/model";
import { runOne, runQuery } from "../queries/graph-query.ts";
import {
  devicesByClass,
  entitiesByType,
  loadFacts,
  papersByVenue,
  papersByYear,
  techniquesByClass,
  techniquesWithClasses,
  tellingGains,
} from "../queries/summary-queries.ts";
import type { GraphStore } from "../store.ts";
import { memoized } from "./memo.ts";

/** The sign of a ratio as papers and their LaTeX write it: 4x, 2.4\times, 3 times. */
const TIMES = / ?(?:x|X|×|\$?\\?times\$?)$/;

/** Sizes, facets with counts, and findings: what a page shows before anything is chosen. */
export function summary(store: GraphStore, signal?: AbortSignal): Promise<Summary> {
  return memoized(store, "summary", () => computeSummary(store, signal));
}

async function computeSummary(store: GraphStore, signal?: AbortSignal): Promise<Summary> {
  const [facts, entities, years, venues, deviceClasses, findings] = await Promise.all([
    runOne(store, loadFacts, signal),
    runQuery(store, entitiesByType, signal),
    runQuery(store, papersByYear, signal),
    runQuery(store, papersByVenue, signal),
    runQuery(store, devicesByClass, signal),
    findingsOf(store, signal),
  ]);
  return {
    engine: store.engine,
    papers: facts?.papers ?? 0,
    results: facts?.results ?? 0,
    entities,
    roles: ROLES.map((role, index) => ({ value: role, count: facts?.roles[index] ?? 0 })),
    years,
    venues,
    deviceClasses,
    findings,
  };
}

async function findingsOf(store: GraphStore, signal?: AbortSignal): Promise<Finding[]> {
  const [gains, classes, techniques] = await Promise.all([
    runQuery(store, tellingGains, signal),
    runQuery(store, techniquesByClass, signal),
    runQuery(store, techniquesWithClasses, signal),
  ]);
  const [gain] = gains;
  return [
    ...(gain === undefined ? [] : [gainFinding(gain)]),
    ...coverageFinding(classes),
    ...gapFinding(classes, techniques),
  ];
}

function gainFinding(gain: (typeof tellingGains.row)["_output"]): Finding {
  const baseline = gain.baseline[0] ?? "";
  const amount = `${gain.qualifier === "up to" ? "up to " : ""}${gain.value.replace(TIMES, "×")}`;
  const refs = [
    { text: gain.subject, kind: "entity" as const, id: gain.subjectId },
    { text: gain.hardware, kind: "entity" as const, id: gain.hardwareId },
    { text: amount, kind: "paper" as const, id: gain.paper },
    ...(gain.baselineIds[0] ? [{ text: baseline, kind: "entity" as const, id: gain.baselineIds[0] }] : []),
  ];
  // A speedup is no property that the baseline has too: "twice as fast as", not "twice the speedup of".
  const text =
    gain.metric.toLowerCase() === "speedup"
      ? `${gain.subject} is ${amount} as fast as ${baseline} on the ${gain.hardware}.`
      : `${gain.subject} runs on the ${gain.hardware} with ${amount} the ${gain.metric} of ${baseline}.`;
  return { text, refs };
}

function coverageFinding(classes: { value: string; count: number }[]): Finding[] {
  const [first, ...others] = classes;
  if (first === undefined) return [];
  const rest = others.slice(0, 2).map(({ value, count }) => `${count} on ${value}`);
  const noun = first.count === 1 ? "technique runs" : "techniques run";
  return [{ text: `${[`${first.count} ${noun} on ${first.value}`, ...rest].join(", ")}.`, refs: [] }];
}

/** The best-known technique that no paper puts on one of the three most used classes of devices. */
function gapFinding(
  classes: { value: string }[],
  techniques: { id: string; name: string; classes: string[] }[],
): Finding[] {
  for (const { id, name, classes: tried } of techniques) {
    const gap = classes.slice(0, 3).find(({ value }) => !tried.includes(value));
    if (gap === undefined) continue;
    const article = /^([AEIO]|F[A-Z]|[MN]P)/.test(gap.value) ? "an" : "a";
    return [
      { text: `No paper here puts ${name} on ${article} ${gap.value}.`, refs: [{ text: name, kind: "entity", id }] },
    ];
  }
  return [];
}
