import { bucket, FeatureBag, type Features, template } from "../decide/features.ts";
import { hashText, mix } from "../entities/hash.ts";
import { pairFeatures } from "./pair-features.ts";
import type { ResultContext, Value } from "./result-context.ts";
import { shapeOf, wordsAround } from "./value-features.ts";

/** Metrics that a text can mean without naming them ("3x faster", "30 FPS"). */
export const IMPLIED_METRICS = ["speedup", "throughput", "energy efficiency", "speed", "accuracy"] as const;

const T = { none: template("s.none"), here: template("s.here") };

/** A way to fill a slot: a view of the context (`entity` is its place), a name that is implied, or nothing. */
export interface SlotCandidate {
  name: string | null;
  entity: number;
  features: Features;
}

const NOTHING = hashText("<nothing>");

/** What speaks for leaving a slot open or for what the text only implies: the same for all names, see `named`. */
function openFeatures(context: ResultContext, v: number, types: ReadonlySet<string>): number[] {
  const value = context.values[v] as Value;
  const bag = new FeatureBag();
  shapeOf(bag, value);
  wordsAround(bag, context, value);
  const fits = context.views.filter((o) => types.has(o.type));
  const here = fits.filter((o) => o.ranges.some((r) => r.sentence === value.range.sentence));
  bag.add(T.here, Math.min(here.length, 3));
  bag.add(T.here, mix(9, bucket(fits.length)));
  bag.flag(T.none);
  return bag.list();
}

/** Open features of one name (null: nothing), each alone and joined with the kind of the unit. */
function named(open: readonly number[], name: string | null, kindHash: number): Features {
  const id = name === null ? NOTHING : hashText(name);
  return { plain: open.map((feature) => mix(feature, id)), cross: kindHash };
}

const METRIC_TYPES: ReadonlySet<string> = new Set(["Metric"]);

/** The candidates of the metric slot: the paper's metrics, implied ones it does not list, and none. */
export function metricCandidates(context: ResultContext, v: number): SlotCandidate[] {
  const out = entityCandidates(context, v, METRIC_TYPES);
  const listed = new Set(context.views.filter((o) => o.type === "Metric").map((o) => o.name));
  const open = openFeatures(context, v, METRIC_TYPES);
  const { kindHash } = context.values[v] as Value;
  for (const name of IMPLIED_METRICS)
    if (!listed.has(hashText(name))) out.push({ name, entity: -1, features: named(open, name, kindHash) });
  out.push({ name: null, entity: -1, features: named(open, null, kindHash) });
  return out;
}

/** One candidate for each entity of the given types. */
export function entityCandidates(context: ResultContext, v: number, types: ReadonlySet<string>): SlotCandidate[] {
  const out: SlotCandidate[] = [];
  context.views.forEach((view, e) => {
    if (!types.has(view.type)) return;
    // Several slots ask about the same pair.
    const key = v * context.views.length + e;
    const features = context.pairs.get(key) ?? pairFeatures(context, v, e);
    context.pairs.set(key, features);
    out.push({ name: context.names[e] ?? null, entity: e, features });
  });
  return out;
}

/** The candidates of a slot that holds one entity of the given types, or nothing. */
export function singleCandidates(context: ResultContext, v: number, types: ReadonlySet<string>): SlotCandidate[] {
  const out = entityCandidates(context, v, types);
  const { kindHash } = context.values[v] as Value;
  out.push({ name: null, entity: -1, features: named(openFeatures(context, v, types), null, kindHash) });
  return out;
}

export const SUBJECT_TYPES: ReadonlySet<string> = new Set(["Technique", "Hardware", "Model", "Software", "Benchmark"]);
export const BASELINE_TYPES: ReadonlySet<string> = new Set(["Technique", "Hardware", "Model", "Software"]);
export const BENCHMARK_TYPES: ReadonlySet<string> = new Set(["Benchmark", "Model", "Task", "Technique", "Software"]);
export const HARDWARE_TYPES: ReadonlySet<string> = new Set(["Hardware"]);
