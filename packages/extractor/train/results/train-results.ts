import { CHANGES, type EvidenceEntity } from "@lithograph/model";
import type { LinearWeights } from "../../src/decide/linear-model.ts";
import { changeFeatures } from "../../src/results/change-features.ts";
import type { ResultsInput } from "../../src/results/contract.ts";
import type { ResultDecision } from "../../src/results/find-results.ts";
import type { MetricTerms } from "../../src/results/metric-terms.ts";
import { type ResultContext, resultContext } from "../../src/results/result-context.ts";
import {
  BASELINE_TYPES,
  BENCHMARK_TYPES,
  entityCandidates,
  HARDWARE_TYPES,
  metricCandidates,
  type SlotCandidate,
  SUBJECT_TYPES,
  singleCandidates,
} from "../../src/results/slot-features.ts";
import { valueFeatures } from "../../src/results/value-features.ts";
import { fold } from "../../src/text/fold.ts";
import type { GoldPaper } from "../gold.ts";
import { type ClassExample, type FitSettings, fitClassifier } from "../linear/fit-classifier.ts";
import { type ChoiceExample, fitRanker, yesNo } from "../linear/fit-ranker.ts";
import type { RolePaper } from "../roles/train-roles.ts";
import { align, GoldResult } from "./gold-results.ts";

/** A paper with entities whose roles are decided, and the results that a reader found in it. */
export interface ResultPaper {
  gold: GoldPaper;
  input: ResultsInput;
}

/** The entities of a paper with the roles that the gold gives them; those without a partner there are mentioned. */
export function resultPaper({ gold, input, partners }: RolePaper): ResultPaper {
  const entities = input.entities.map((e, i) => ({ ...e, role: partners[i]?.role ?? "mentioned" }));
  return { gold, input: { ...input, entities } };
}

export const RESULT_SETTINGS: Record<ResultDecision, FitSettings> = {
  value: { l2: 2, least: 2, iterations: 60 },
  metric: { l2: 2, least: 2, iterations: 60 },
  change: { l2: 2, least: 2, iterations: 60 },
  subject: { l2: 2, least: 2, iterations: 60 },
  baseline: { l2: 2, least: 2, iterations: 60 },
  benchmark: { l2: 2, least: 2, iterations: 60 },
  hardware: { l2: 2, least: 2, iterations: 60 },
};

/** Examples of every decision. */
export interface ResultExamples {
  change: ClassExample[];
  choices: Record<Exclude<ResultDecision, "change">, ChoiceExample[]>;
}

type Forms = ReadonlySet<string>;
const shares = (a: Forms, b: Forms): boolean => [...a].some((x) => b.has(x));

/** Tells whether a gold slot and an entity (or a name) mean the same, as the scorer does: by a form in common. */
function comparer(gold: GoldPaper, entities: readonly EvidenceEntity[]) {
  const goldForms = new Map(gold.entities.map((e) => [e.name, new Set([e.name, ...e.mentions].map(fold))]));
  const ours = entities.map((e) => new Set([e.name, ...e.mentions.map((m) => m.text)].map(fold)));
  return (goldName: string | null, candidate: SlotCandidate): boolean => {
    if (goldName === null || candidate.name === null) return goldName === candidate.name;
    const forms = goldForms.get(goldName) ?? new Set([fold(goldName)]);
    return shares(forms, ours[candidate.entity] ?? new Set([fold(candidate.name)]));
  };
}

function addSlots(
  out: ResultExamples,
  context: ResultContext,
  v: number,
  result: GoldResult,
  same: ReturnType<typeof comparer>,
): void {
  const one = (slot: "metric" | "subject" | "hardware", candidates: SlotCandidate[]): void => {
    const right = candidates.flatMap((c, i) => (same(result[slot], c) ? [i] : []));
    if (right.length > 0) out.choices[slot].push({ candidates: candidates.map((c) => c.features), right });
  };
  const metrics = metricCandidates(context, v);
  one("metric", metrics);
  one("subject", singleCandidates(context, v, SUBJECT_TYPES));
  one("hardware", singleCandidates(context, v, HARDWARE_TYPES));
  for (const [slot, types] of [
    ["baseline", BASELINE_TYPES],
    ["benchmark", BENCHMARK_TYPES],
  ] as const)
    for (const c of entityCandidates(context, v, types))
      out.choices[slot].push(
        yesNo(
          c.features,
          result[slot].some((name) => same(name, c)),
        ),
      );
  out.change.push({
    features: changeFeatures(context, v, {
      name: result.metric,
      entity: metrics.find((c) => c.entity >= 0 && same(result.metric, c))?.entity ?? -1,
    }),
    label: CHANGES.indexOf(result.change),
    allowed: CHANGES.map(() => true),
    weight: 1,
  });
}

export function resultExamples(papers: readonly ResultPaper[], terms: MetricTerms): ResultExamples {
  const out: ResultExamples = {
    change: [],
    choices: { value: [], metric: [], subject: [], baseline: [], benchmark: [], hardware: [] },
  };
  for (const { gold, input } of papers) {
    const context = resultContext(input, terms);
    if (context === null) continue;
    const results = gold.results.map((r) => GoldResult.parse(r));
    const places = align(input.text, results, context.values);
    const said = new Set(places);
    context.values.forEach((value, v) => {
      const again = results.some((r) => r.low === value.low && r.high === value.high);
      if (said.has(v) || !again) out.choices.value.push(yesNo(valueFeatures(context, v), said.has(v)));
    });
    const same = comparer(gold, input.entities);
    results.forEach((result, r) => {
      const v = places[r] ?? -1;
      if (v >= 0) addSlots(out, context, v, result, same);
    });
  }
  return out;
}

/** Learns all decisions about results from papers whose results a reader wrote down. */
export function trainResults(
  papers: readonly ResultPaper[],
  terms: MetricTerms,
  settings = RESULT_SETTINGS,
): Record<ResultDecision, LinearWeights> {
  const { change, choices } = resultExamples(papers, terms);
  return {
    value: fitRanker(choices.value, settings.value),
    metric: fitRanker(choices.metric, settings.metric),
    change: fitClassifier(change, CHANGES.length, settings.change),
    subject: fitRanker(choices.subject, settings.subject),
    baseline: fitRanker(choices.baseline, settings.baseline),
    benchmark: fitRanker(choices.benchmark, settings.benchmark),
    hardware: fitRanker(choices.hardware, settings.hardware),
  };
}
