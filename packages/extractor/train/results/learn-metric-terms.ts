import { MAX_TERM_WORDS, type MetricTerms, VAGUE_TERMS } from "../../src/results/metric-terms.ts";
import { fold } from "../../src/text/fold.ts";
import type { GoldPaper } from "../gold.ts";

/** A form becomes a term when as many papers list it as a metric. */
const LEAST_PAPERS = 2;

/** The forms under which papers list metrics, each with the name it stands for where that is usually another one. */
export function learnMetricTerms(papers: readonly GoldPaper[]): MetricTerms {
  const names = new Map<string, Map<string, number>>();
  for (const { entities } of papers)
    for (const { type, name, mentions } of entities) {
      if (type !== "Metric") continue;
      for (const form of new Set([name, ...mentions].map(fold))) {
        if (form === "" || form.split(" ").length > MAX_TERM_WORDS || VAGUE_TERMS.has(form)) continue;
        const counts = names.get(form) ?? new Map<string, number>();
        counts.set(name, (counts.get(name) ?? 0) + 1);
        names.set(form, counts);
      }
    }
  const terms = new Map<string, string>();
  for (const form of [...names.keys()].sort()) {
    const counts = [...(names.get(form) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const all = counts.reduce((sum, [, n]) => sum + n, 0);
    if (all < LEAST_PAPERS) continue;
    const itself = counts.reduce((sum, [name, n]) => sum + (fold(name) === form ? n : 0), 0);
    const usual = counts[0]?.[0] ?? "";
    terms.set(form, itself >= all * 0.3 ? "" : usual);
  }
  return terms;
}
