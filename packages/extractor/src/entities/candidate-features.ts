import { ENTITY_TYPES } from "@lithograph/model";
import { spanText, type TokenSpan } from "./candidates.ts";
import type { CountsTable } from "./counts-table.ts";
import { cueFeatures } from "./cue-features.ts";
import { describedBy } from "./described-by.ts";
import { hashText, mix } from "./hash.ts";
import { type Knowledge, MET, PHRASE_DEFINITIONS, PHRASE_DOCUMENTS, PHRASE_SAMPLE } from "./knowledge.ts";
import { LEXICON_GROUPS } from "./lexicon.ts";
import { type Overlaps, overlapsOf } from "./overlaps.ts";
import type { PaperView, PlacedCandidate } from "./paper-view.ts";
import { casing } from "./shape.ts";
import type { WordTable } from "./word-table.ts";
import { wordsOf } from "./words.ts";

const TYPES = ENTITY_TYPES.length;
const log = (n: number): number => Math.log2(1 + n);
const top = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), 0);
const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

/** The word before and after a place, 0 at the edge of a sentence or beside a symbol. */
function neighbours(view: PaperView, { from, to }: TokenSpan): [number, number] {
  const same = (i: number, j: number): boolean => view.sentenceOf[i] === view.sentenceOf[j];
  const before = from > 0 && same(from - 1, from) ? (view.words[from - 1] ?? 0) : 0;
  const after = to < view.tokens.length && same(to, from) ? (view.words[to] ?? 0) : 0;
  return [before, after];
}

/** How a form is written and where it stands: the same for every type. */
function formFeatures(view: PaperView, c: PlacedCandidate, o: Overlaps, known: Knowledge): number[] {
  const first = c.places[0] ?? { from: 0, to: 1 };
  const surface = spanText(view.text, view.tokens, first);
  const inBody = c.places.find((p) => (view.sentenceOf[p.from] ?? 0) > 0);
  const sample = inBody ? spanText(view.text, view.tokens, inBody) : surface;
  const kinds = sample.split(/[\s\-/]+/).map(casing);
  const sentences = c.places.map((p) => view.sentenceOf[p.from] ?? 0);
  const inTitle = c.places.filter((_, i) => sentences[i] === 0);
  const words = view.words.slice(first.from, first.to).filter((w) => w > 0);
  const facts = sample.split(/[\s\-/]+/).map((w) => known.words.get(w.toLowerCase())?.documents ?? 0);
  return [
    c.places.length,
    c.spans.length / Math.max(1, c.places.length),
    inTitle.length > 0 ? 1 : 0,
    inTitle.some((p) => (view.tokens[p.to - 1]?.end ?? 0) <= view.colon) ? 1 : 0,
    sentences[0] ?? 0,
    inBody ? (view.sentenceOf[inBody.from] ?? 0) / view.sentences.length : 0,
    sentences.filter((s) => s === view.sentences.length - 1).length,
    words.length,
    sample.length,
    kinds.filter((k) => k === "mixed" || k === "alnum").length,
    kinds.filter((k) => k === "upper").length,
    kinds.filter((k) => k === "title").length / kinds.length,
    kinds.filter((k) => k === "lower").length / kinds.length,
    sample.includes("-") ? 1 : 0,
    Math.min(...facts),
    facts[facts.length - 1] ?? 0,
    o.containing,
    o.leastContaining,
    o.alone,
    o.contained,
    o.crossing,
    view.shorts.has(c.form) ? 1 : 0,
    view.partners.has(c.form) && !view.shorts.has(c.form) ? 1 : 0,
  ];
}

/** Appends shares by type of what a table has met under a key: this type, any type, and how often. */
function pushShares(out: number[], table: CountsTable, key: number, type: number, often = true): void {
  const at = table.rowOf(key);
  if (at < 0) {
    out.push(0, 0);
    if (often) out.push(0);
    return;
  }
  const { values } = table;
  const met = values[at + MET] as number;
  let any = 0;
  for (let t = 0; t < TYPES; t += 1) any += values[at + t] as number;
  out.push((values[at + type] as number) / (met + 1), any / (met + 1));
  if (often) out.push(log(met));
}

/** What stands at and around a form's first place, worked out once for all types. */
interface Surroundings {
  head: number;
  first: number;
  before: number;
  after: number;
  described: number;
  clusters: number[];
  partner: PlacedCandidate | undefined;
}

function surroundingsOf(view: PaperView, c: PlacedCandidate, known: Knowledge): Surroundings {
  const place = c.spans[0] ?? c.places[0] ?? { from: 0, to: 1 };
  const [before, after] = neighbours(view, place);
  const partner = view.partners.get(c.form);
  return {
    head: headKey(view, place),
    first: firstKey(view, place),
    before,
    after,
    described: describedBy(view, c.places),
    clusters: clusterKeys(view, place, known.words),
    partner: partner === undefined ? undefined : view.candidates.find((x) => x.form === partner),
  };
}

/** Appends what the tagger says of the form as this type, and what is known of the form and of its surroundings. */
function pushTypeFeatures(out: number[], c: PlacedCandidate, type: number, near: Surroundings, known: Knowledge): void {
  const places = Math.max(1, c.places.length);
  const others = c.best.reduce((a, b, t) => (t === type ? a : Math.max(a, b)), 0);
  const sum = c.sum[type] ?? 0;
  out.push(type, c.best[type] ?? 0, sum / places, sum, others, total(c.sum) / places, top(c.best));
  const lists = known.lexicon.rowOf(c.key);
  for (let g = 0; g < LEXICON_GROUPS.length; g += 1)
    out.push(lists < 0 ? 0 : (known.lexicon.values[lists + g] as number));
  const sample = known.phrases.get(c.key, PHRASE_SAMPLE);
  const rate = known.phrases.get(c.key, type) / (sample + 1);
  const rates = known.phrases.sum(c.key, 0, TYPES) / (sample + 1);
  const documents = known.phrases.get(c.key, PHRASE_DOCUMENTS);
  out.push(rate, rates - rate, log(documents), log(known.phrases.get(c.key, PHRASE_DEFINITIONS)), log(sample));
  const marked = known.marked.get(c.key, type);
  const markedAny = known.marked.sum(c.key, 0, TYPES);
  const met = known.marked.get(c.key, MET);
  out.push(marked, markedAny - marked, (marked + 0.2) / (met + 1), (markedAny + 0.5) / (met + 1), met);
  pushShares(out, known.heads, near.head, type);
  pushShares(out, known.firsts, near.first, type);
  pushShares(out, known.before, near.before, type);
  pushShares(out, known.after, near.after, type);
  pushShares(out, known.described, near.described, type);
  for (const key of near.clusters) pushShares(out, known.clusters, key, type, false);
  out.push(near.partner?.best[type] ?? -1, near.partner ? top(near.partner.best) : -1);
}

/** The last word of a place, and the first of more than one. */
export function headKey(view: PaperView, { from, to }: TokenSpan): number {
  for (let i = to - 1; i >= from; i -= 1) if ((view.words[i] ?? 0) > 0) return view.words[i] ?? 0;
  return 0;
}
export const firstKey = (view: PaperView, { from, to }: TokenSpan): number =>
  to - from > 1 ? (view.words[from] ?? 0) : 0;
export const aroundKeys = neighbours;

const CLUSTER_PLACES = [hashText("head"), hashText("middle head"), hashText("before"), hashText("after")];

/** Keys of the clusters of the last word (fine and middling) and of the words before and after. */
export function clusterKeys(view: PaperView, { from, to }: TokenSpan, words: WordTable): number[] {
  const read = wordsOf(view.tokens);
  const clusters = (i: number): readonly number[] => words.get(read[i]?.lower ?? "")?.clusters ?? [];
  const head = clusters(to - 1);
  const values = [head[2], head[1], clusters(from - 1)[1], clusters(to)[1]];
  return values.map((value, i) => mix(CLUSTER_PLACES[i] ?? 0, value ?? -1));
}

/** The paper as a whole: how much in it looks like an entity. */
function paperFeatures(view: PaperView): number[] {
  const likely = view.candidates.filter((c) => top(c.best) >= 0.5).length;
  return [likely, (100 * likely) / Math.max(1, view.tokens.length), view.tokens.length];
}

/** One decision: a form of the paper as a type. */
export interface Decision {
  candidate: PlacedCandidate;
  type: number;
  row: Float32Array;
}

/** Types that the tagger holds for possible below this are not asked about, but for the likeliest. */
const LEAST_TYPE = 0.01;
/** Forms that the tagger holds for less likely than this are not asked about: one in a hundred would be accepted. */
const LEAST_FORM = 0.03;

/** Types that a name before the title's colon may have. */
const COINED_TYPES = new Set(["Technique", "Hardware", "Model", "Software", "Benchmark"]);
const LEAST_RATE = 0.05;

function plausible(view: PaperView, c: PlacedCandidate, type: number, known: Knowledge): boolean {
  if ((c.best[type] ?? 0) >= LEAST_TYPE || known.marked.get(c.key, type) > 0) return true;
  if (known.phrases.get(c.key, type) / (known.phrases.get(c.key, PHRASE_SAMPLE) + 1) >= LEAST_RATE) return true;
  const coined = c.places.some((p) => (view.tokens[p.to - 1]?.end ?? 0) <= view.colon);
  return coined && top(c.best) >= 0.3 && COINED_TYPES.has(ENTITY_TYPES[type] ?? "");
}

/** Every form of the paper with each type that comes into question. */
export function decisionsOf(view: PaperView, known: Knowledge): Decision[] {
  const overlaps = overlapsOf(view);
  const paper = paperFeatures(view);
  return view.candidates.flatMap((candidate, i) => {
    const best = top(candidate.best);
    if (best < LEAST_FORM) return [];
    const form = formFeatures(view, candidate, overlaps[i] as Overlaps, known);
    const near = surroundingsOf(view, candidate, known);
    form.push(...paper, ...cueFeatures(view, candidate));
    const decisions: Decision[] = [];
    for (let type = 0; type < TYPES; type += 1) {
      const p = candidate.best[type] ?? 0;
      if (!plausible(view, candidate, type, known) && (p < best || best === 0)) continue;
      const features: number[] = [];
      pushTypeFeatures(features, candidate, type, near, known);
      const row = new Float32Array(features.length + form.length);
      row.set(features);
      row.set(form, features.length);
      decisions.push({ candidate, type, row });
    }
    return decisions;
  });
}
