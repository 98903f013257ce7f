import { spanText } from "./candidates.ts";
import type { CountsTable } from "./counts-table.ts";
import { mix } from "./hash.ts";
import { type Knowledge, PHRASE_DOCUMENTS } from "./knowledge.ts";
import type { PaperView, PlacedCandidate } from "./paper-view.ts";
import { wordKey } from "./phrases.ts";
import { type Casing, casing } from "./shape.ts";

/** A form that was taken for an entity, with its type and probability. */
export interface AcceptedForm {
  candidate: PlacedCandidate;
  type: number;
  probability: number;
}

/** Counts over annotated papers: pairs of related forms that were two entities (`DISTINCT`), and all such pairs (`PAIRS`). */
export interface PairKnowledge {
  /** By the two forms. */
  forms: CountsTable;
  /** By a word that one form has more than the other. */
  extras: CountsTable;
  /** By two forms: in how many papers they were one entity, where that were two or more ("faster", "speedup"). */
  aliases: CountsTable;
}
export const DISTINCT = 0;
export const PAIRS = 1;

/** A form taken apart for comparison; abbreviations that the paper defines are spelt out in `expanded`. */
interface FormParts {
  words: string[];
  expanded: string[];
  /** Two letters at a time, as numbers, sorted. */
  letters: Int32Array;
  /** The numbers of the form. */
  numbers: string;
  /** How the first word is written, by its place in `KINDS`. */
  kind: number;
}

const KINDS: readonly Casing[] = ["lower", "title", "upper", "mixed", "alnum", "number", "symbol"];

const parts = new WeakMap<PlacedCandidate, FormParts>();

/** The parts of a candidate's form, taken apart once. */
function partsOf(view: PaperView, c: PlacedCandidate): FormParts {
  let found = parts.get(c);
  if (found === undefined) {
    const words = c.form.split(" ");
    const expanded = words.flatMap((w) => (view.shorts.has(w) ? (view.partners.get(w) ?? w).split(" ") : [w]));
    const letters = new Int32Array(Math.max(0, c.form.length - 1));
    for (let i = 0; i < letters.length; i += 1) letters[i] = c.form.charCodeAt(i) * 65536 + c.form.charCodeAt(i + 1);
    const surface = spanText(view.text, view.tokens, c.places[0] ?? { from: 0, to: 1 });
    found = {
      words,
      expanded,
      letters: letters.sort(),
      numbers: (c.form.match(/\d+(?:\.\d+)?/g) ?? []).join(" "),
      kind: KINDS.indexOf(casing(surface.split(/[\s-]/)[0] ?? "")),
    };
    parts.set(c, found);
  }
  return found;
}

/** How much of the pairs of letters of both forms is the same (Dice), 0 to 1. */
function likeness(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/** Where `inner` stands in `outer`: 3 the same, 2 at its end, 1 at its start, 0.5 inside, 0 not. */
function containment(inner: readonly string[], outer: readonly string[]): number {
  const [a, b] = [` ${inner.join(" ")} `, ` ${outer.join(" ")} `];
  if (a === b) return 3;
  if (b.endsWith(a)) return 2;
  if (b.startsWith(a)) return 1;
  return b.includes(a) ? 0.5 : 0;
}

/** The first letters of `words` spell `short`. */
const spells = (short: string, words: readonly string[]): boolean =>
  words.length > 1 && short.length > 1 && words.map((w) => w.charAt(0)).join("") === short.replace(/s$/, "");

/** Words of the longer form that the shorter one lacks. */
export function extraWords(a: PlacedCandidate, b: PlacedCandidate): string[] {
  const short = new Set(a.form.split(" "));
  return b.form.split(" ").filter((w) => !short.has(w));
}

export const pairKey = (a: number, b: number): number => mix(Math.min(a, b), Math.max(a, b));

/** Shorter form first; of two equally long ones the first in the alphabet. */
export function inOrder(a: AcceptedForm, b: AcceptedForm): [AcceptedForm, AcceptedForm] {
  const [x, y] = [a.candidate.form, b.candidate.form];
  return x.length < y.length || (x.length === y.length && x < y) ? [a, b] : [b, a];
}

/** Whether two forms may be names of one thing at all: a shared word, a definition, initials, or like letters. */
export function related(view: PaperView, a: AcceptedForm, b: AcceptedForm, aliases: CountsTable): boolean {
  if (a.type !== b.type) return false;
  if (aliases.has(pairKey(a.candidate.key, b.candidate.key))) return true;
  const [x, y] = [partsOf(view, a.candidate), partsOf(view, b.candidate)];
  if (view.partners.get(a.candidate.form) === b.candidate.form) return true;
  if (x.expanded.some((w) => y.expanded.includes(w) && w.length > 1)) return true;
  if (spells(a.candidate.form, y.words) || spells(b.candidate.form, x.words)) return true;
  return likeness(x.letters, y.letters) >= 0.6;
}

/** What tells whether two related forms are two entities or one; `first` is the shorter. */
export function pairFeatures(
  view: PaperView,
  first: AcceptedForm,
  second: AcceptedForm,
  known: Knowledge,
  pairs: PairKnowledge,
): Float32Array {
  const [a, b] = [first.candidate, second.candidate];
  const [x, y] = [partsOf(view, a), partsOf(view, b)];
  const extras = extraWords(a, b);
  const missing = x.words.filter((w) => !y.words.includes(w));
  const extraShares = extras.map((w) => share(pairs.extras, wordKey(w)));
  const within = a.places.filter((p) => b.places.some((q) => q.from <= p.from && p.to <= q.to)).length;
  const key = pairKey(a.key, b.key);
  return Float32Array.from([
    first.type,
    first.probability,
    second.probability,
    Math.min(first.probability, second.probability),
    view.partners.get(a.form) === b.form ? 1 : 0,
    containment(x.words, y.words),
    Math.max(containment(x.expanded, y.expanded), containment(y.expanded, x.expanded)),
    x.words[x.words.length - 1] === y.words[y.words.length - 1] ? 1 : 0,
    x.words[0] === y.words[0] ? 1 : 0,
    x.words.length,
    y.words.length,
    extras.length,
    missing.length,
    likeness(x.letters, y.letters),
    spells(a.form, y.words) ? 1 : 0,
    x.numbers === y.numbers ? 0 : x.numbers === "" || y.numbers === "" ? 1 : 2,
    extraShares.length > 0 ? Math.max(...extraShares) : -1,
    extraShares.length > 0 ? Math.min(...extraShares) : -1,
    share(pairs.forms, key),
    pairs.forms.get(key, PAIRS),
    pairs.aliases.get(key, 0),
    within / a.places.length,
    a.places.length,
    b.places.length,
    known.marked.get(a.key, first.type),
    known.marked.get(b.key, first.type),
    Math.log2(1 + known.phrases.get(a.key, PHRASE_DOCUMENTS)),
    Math.log2(1 + known.phrases.get(b.key, PHRASE_DOCUMENTS)),
    x.kind,
    y.kind,
    a.places.some((p) => view.sentenceOf[p.from] === 0) ? 1 : 0,
    b.places.some((p) => view.sentenceOf[p.from] === 0) ? 1 : 0,
  ]);
}

const share = (table: CountsTable, key: number): number =>
  (table.get(key, DISTINCT) + 0.6) / (table.get(key, PAIRS) + 1);
