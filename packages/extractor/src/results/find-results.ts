import { CHANGES, type Change, type EvidenceResult } from "@lithograph/model";
import { type LinearModel, logistic, softmax } from "../decide/linear-model.ts";
import { loadLinearModel } from "../decide/model-file.ts";
import { changeFeatures } from "./change-features.ts";
import type { FindResults } from "./contract.ts";
import { loadMetricTerms, type MetricTerms } from "./metric-terms.ts";
import { qualifierOf } from "./qualifiers.ts";
import { type ResultContext, resultContext, type Value } from "./result-context.ts";
import {
  BASELINE_TYPES,
  BENCHMARK_TYPES,
  entityCandidates,
  HARDWARE_TYPES,
  metricCandidates,
  type SlotCandidate,
  SUBJECT_TYPES,
  singleCandidates,
} from "./slot-features.ts";
import { valueFeatures } from "./value-features.ts";

/** The learned decisions about results, in the order in which they are made. */
export const RESULT_DECISIONS = ["value", "metric", "change", "subject", "baseline", "benchmark", "hardware"] as const;
export type ResultDecision = (typeof RESULT_DECISIONS)[number];
export type ResultModels = Record<ResultDecision, LinearModel>;

/** From which probability on an entity counts among the baselines or benchmarks of a value. */
const LISTED = 0.5;
const REPORTED = 0.5;
/** Scores are learned on two looks at each paper and too sure of themselves; held-out papers ask for this much less. */
const TEMPER = 0.72;

/** The values that are results, with their probability; of "A to B" either the range or its ends. */
export function chooseValues(context: ResultContext, model: LinearModel): { v: number; sure: number }[] {
  const scores = context.values.map((_, v) => model.score(valueFeatures(context, v)));
  const sure = scores.map(logistic);
  const kept: { v: number; sure: number }[] = [];
  context.values.forEach((value, v) => {
    const p = sure[v] ?? 0;
    if (p < REPORTED) return;
    if (value.form === "word range" && p < (sure[v + 2] ?? 0)) return;
    if (value.form === "range start" && (sure[v - 1] ?? 0) >= Math.max(REPORTED, sure[v + 1] ?? 0)) return;
    if (value.form === "range end" && (sure[v - 2] ?? 0) >= Math.max(REPORTED, p)) return;
    kept.push({ v, sure: logistic((scores[v] ?? 0) * TEMPER) });
  });
  return kept;
}

interface Choice {
  name: string | null;
  /** Place among the context's views, -1 for none. */
  entity: number;
  probability: number;
}

/** The likeliest way to fill a slot. */
export function choose(candidates: readonly SlotCandidate[], model: LinearModel): Choice {
  const probabilities = softmax(candidates.map((c) => model.score(c.features)));
  const best = probabilities.indexOf(Math.max(...probabilities));
  return {
    name: candidates[best]?.name ?? null,
    entity: candidates[best]?.entity ?? -1,
    probability: probabilities[best] ?? 0,
  };
}

/** Every entity that likely fills a slot, in the order of the text. */
export function chooseAll(candidates: readonly SlotCandidate[], model: LinearModel): string[] {
  return candidates
    .filter((c) => logistic(model.score(c.features)) >= LISTED)
    .flatMap((c) => (c.name === null ? [] : [c.name]));
}

/** Fills the slots of one value. */
export function fillSlots(context: ResultContext, models: ResultModels, v: number, sure: number): EvidenceResult {
  const value = context.values[v] as Value;
  const { text, sentences } = context.paper;
  const sentence = sentences[value.range.sentence];
  const metric = choose(metricCandidates(context, v), models.metric);
  const changes = softmax(models.change.scores(changeFeatures(context, v, metric)));
  const best = changes.indexOf(Math.max(...changes));
  const change: Change = CHANGES[best] ?? "absolute";
  const subject = choose(singleCandidates(context, v, SUBJECT_TYPES), models.subject);
  return {
    metric: metric.name,
    value: text.slice(value.start, value.end),
    low: value.low,
    high: value.high,
    unit: value.unit,
    change,
    qualifier: qualifierOf(text, value.start, value.end),
    subject: subject.name,
    baseline: chooseAll(entityCandidates(context, v, BASELINE_TYPES), models.baseline),
    benchmark: chooseAll(entityCandidates(context, v, BENCHMARK_TYPES), models.benchmark),
    hardware: choose(singleCandidates(context, v, HARDWARE_TYPES), models.hardware).name,
    evidence: sentence === undefined ? "" : text.slice(sentence.start, sentence.end),
    start: value.start,
    end: value.end,
    confidence: sure,
    rule: `number:${value.form.replace(" ", "-")}:${value.kind}+slots:linear`,
  };
}

/** Results by models that are given: what training evaluates. */
export function resultFinder(models: ResultModels, terms: MetricTerms): FindResults {
  return (input) => {
    const context = resultContext(input, terms);
    if (context === null) return [];
    return chooseValues(context, models.value).map(({ v, sure }) => fillSlots(context, models, v, sure));
  };
}

/** Loads the models that ship with the package. */
export function createResultFinder(): FindResults {
  const load = (name: ResultDecision): LinearModel => loadLinearModel(`results-${name}`);
  const models: ResultModels = {
    value: load("value"),
    metric: load("metric"),
    change: load("change"),
    subject: load("subject"),
    baseline: load("baseline"),
    benchmark: load("benchmark"),
    hardware: load("hardware"),
  };
  return resultFinder(models, loadMetricTerms());
}
