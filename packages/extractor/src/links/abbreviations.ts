import type { Mention } from "@lithograph/model";
import { type AbbreviationCandidate, abbreviationCandidates } from "./abbreviation-candidates.ts";
import { alignShortForm } from "./align-short-form.ts";

/** A short form with the long form that the text gives for it; both exact (`text.slice(start, end) === mention.text`). */
export interface AbbreviationPair {
  short: Mention;
  long: Mention;
  /** How the text says so: "long (SHORT)", "SHORT (long)", "(long, SHORT)", "long, or SHORT,", "SHORT: title". */
  kind: AbbreviationCandidate["kind"];
  /** How well the letters fit, per letter, at most 1; below 0.5 the long form may begin at the wrong word. */
  score: number;
}

/** Least score of an alignment, by the kind of place: the looser the place, the better the letters must fit. */
const LEAST: Record<AbbreviationCandidate["kind"], number> = {
  parenthesis: 0.2,
  reversed: 0.4,
  inside: 0.4,
  apposition: 0.6,
  title: 0.75,
};

/** Small letters alone are more often a word than a short form; a single letter stands for the word right before it. */
function leastScore(kind: AbbreviationCandidate["kind"], short: string): number {
  if (short.length === 1) return 0.9;
  return /[\p{Lu}\d]/u.test(short) ? LEAST[kind] : Math.max(LEAST[kind], 0.7);
}

/** Numbers and Greek letters that are tied to the first word belong to it: "2,6-diaminopurine", "beta-VAE". */
function withPrefix(text: string, from: number, start: number): number {
  const prefix = /(?:[\d,.'’()[\]-]|alpha|beta|gamma|delta|\p{Script=Greek})+-$/iu.exec(
    text.slice(from, start).slice(-30),
  );
  const at = start - (prefix?.[0].length ?? 0);
  return prefix && (at === from || /\s/.test(text.charAt(at - 1))) ? at : start;
}

/** Whether every bracket of `form` is closed in it. */
function balanced(form: string): boolean {
  let depth = 0;
  for (const c of form) {
    if (c === "(" || c === "[") depth += 1;
    else if ((c === ")" || c === "]") && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether `form` holds the short form as a word, or is one word that holds it ("ReRAM (RAM)"). */
function holds(form: string, name: string): boolean {
  return form.split(/\s+/).includes(name) || (!/[\s-]/.test(form) && form.toLowerCase().endsWith(name.toLowerCase()));
}

function readCandidate(text: string, { kind, short, long }: AbbreviationCandidate): AbbreviationPair | null {
  const name = text.slice(short.start, short.end);
  const stretch = text.slice(long.start, long.end);
  const whole = kind === "reversed" || kind === "inside" || kind === "title";
  const fit = alignShortForm(name, stretch, whole);
  if (!fit || fit.score < leastScore(kind, name)) return null;
  const start = withPrefix(text, long.start, long.start + fit.start);
  const form = text.slice(start, long.end);
  if (!balanced(form)) return null;
  if (form.length <= name.length || holds(form, name)) return null;
  return { kind, short: { ...short, text: name }, long: { start, end: long.end, text: form }, score: fit.score };
}

/**
 * The abbreviations that `text` defines, in the order of the text. One definition per short form and place; where one
 * place reads two ways, the better-fitting kind is kept (its order in `abbreviationCandidates`).
 * A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003.
 */
export function findAbbreviations(text: string): AbbreviationPair[] {
  const pairs: AbbreviationPair[] = [];
  const seen = new Set<number>();
  for (const candidate of abbreviationCandidates(text)) {
    if (seen.has(candidate.short.start)) continue;
    const pair = readCandidate(text, candidate);
    if (!pair) continue;
    seen.add(pair.short.start);
    pairs.push(pair);
  }
  return pairs.sort((a, b) => a.short.start - b.short.start);
}
