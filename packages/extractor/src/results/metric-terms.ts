import { readDataFile } from "../entities/data-file.ts";
import { fold } from "../text/fold.ts";

/**
 * Words that name a metric where the entity stage listed none ("faster", "FPS", "top-1"): folded form → the name under
 * which a reader listed it, or "" where the form itself is the name. Learned (train/results/learn-metric-terms.ts).
 */
export type MetricTerms = ReadonlyMap<string, string>;

/** Words that stand where a metric's name would and name none: a value that belongs to one has no metric. */
export const VAGUE_TERMS: ReadonlySet<string> = new Set(
  [
    "performance",
    "efficiency",
    "quality",
    "cost",
    "overhead",
    "effectiveness",
    "improvement",
    "saving",
    "gain",
    "reduction",
  ].map(fold),
);

/** The longest form among the terms, in words. */
export const MAX_TERM_WORDS = 4;

const BEGINNING = 3;
const beginningsOf = new WeakMap<MetricTerms, ReadonlySet<string>>();

/** Whether a term or a vague word can begin with this word: a cheap look before forms are folded and looked up. */
export function mayBegin(terms: MetricTerms, word: string): boolean {
  let known = beginningsOf.get(terms);
  if (known === undefined) {
    known = new Set([...terms.keys(), ...VAGUE_TERMS].map((form) => form.slice(0, BEGINNING)));
    beginningsOf.set(terms, known);
  }
  return word.length < BEGINNING || known.has(word.slice(0, BEGINNING).toLowerCase());
}

/** One term a line: form, tab, name. */
export const encodeMetricTerms = (terms: MetricTerms): string =>
  [...terms].map(([form, name]) => `${form}\t${name}\n`).join("");

export function decodeMetricTerms(lines: string): MetricTerms {
  const terms = new Map<string, string>();
  for (const line of lines.split("\n")) {
    const [form, name] = line.split("\t");
    if (form !== undefined && form !== "" && name !== undefined) terms.set(form, name);
  }
  return terms;
}

/** Loads the terms that ship with the package. */
export const loadMetricTerms = (): MetricTerms =>
  decodeMetricTerms(new TextDecoder().decode(readDataFile("results-metric-terms.tsv")));
