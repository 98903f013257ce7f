import { coverage, type EntityView } from "../decide/entity-view.ts";
import { bucket, FeatureBag, template } from "../decide/features.ts";
import type { PaperTokens, TokenRange } from "../decide/paper-tokens.ts";
import { hashText, mix } from "../entities/hash.ts";
import { CUE_WORDS, STUDY_WORDS } from "./cue-words.ts";

const T = {
  type: template("type"),
  name: template("name"),
  head: template("head"),
  lead: template("lead"),
  casing: template("casing"),
  words: template("words"),
  mentions: template("mentions"),
  first: template("first"),
  sentences: template("sentences"),
  title: template("title"),
  colon: template("colon"),
  onlyTitle: template("onlyTitle"),
  sure: template("sure"),
  order: template("order"),
  sameType: template("sameType"),
  study: template("study"),
  before: [1, 2, 3].map((k) => template(`before${k}`)),
  after: [1, 2].map((k) => template(`after${k}`)),
  pairBefore: template("pairBefore"),
  pairAfter: template("pairAfter"),
  left: template("left"),
  right: template("right"),
  cueBefore: template("cueBefore"),
  cueAfter: template("cueAfter"),
  cueFirst: template("cueFirst"),
  opening: template("opening"),
  nextType: template("nextType"),
  lastType: template("lastType"),
  number: template("number"),
  place: template("place"),
  inside: template("inside"),
  verbWe: template("verbWe"),
};
const EDGE = hashText("<edge>");
const MAX_MENTIONS = 8;
const NEAR = 6;

/** What is the same for all entities of a paper. */
export interface RoleContext {
  paper: PaperTokens;
  views: readonly EntityView[];
  covered: Int32Array;
  /** Cue words of each sentence with their tokens. */
  cues: readonly (readonly number[])[];
  /** Token of the title's colon, or -1. */
  colon: number;
  study: number[];
}

export function roleContext(paper: PaperTokens, views: readonly EntityView[]): RoleContext {
  const titleEnd = paper.firsts[1] ?? paper.tokens.length;
  const cues: number[][] = paper.sentences.map(() => []);
  paper.hashes.forEach((hash, i) => {
    if (CUE_WORDS.has(hash)) cues[paper.sentenceOf[i] ?? 0]?.push(i);
  });
  const colon = paper.words.indexOf(":");
  const study: number[] = [];
  for (let i = 0; i < titleEnd; i += 1) if (STUDY_WORDS.has(paper.hashes[i] ?? 0)) study.push(paper.hashes[i] ?? 0);
  return {
    paper,
    views,
    covered: coverage(paper, views),
    cues,
    colon: colon >= 0 && colon < titleEnd ? colon : -1,
    study,
  };
}

/** The features of the role of one entity, each alone and joined with the entity's type. */
export function roleFeatures(context: RoleContext, e: number): number[] {
  const view = context.views[e] as EntityView;
  const bag = new FeatureBag();
  nameFeatures(bag, view);
  placeFeatures(bag, context, view, e);
  view.ranges.slice(0, MAX_MENTIONS).forEach((range, m) => {
    windowFeatures(bag, context, range);
    cueFeatures(bag, context, range, m);
  });
  return bag.crossed(view.typeHash);
}

function nameFeatures(bag: FeatureBag, view: EntityView): void {
  bag.flag(T.type);
  bag.add(T.name, view.name);
  bag.add(T.head, view.head);
  bag.add(T.lead, view.lead);
  bag.add(T.casing, hashText(view.casing));
  bag.add(T.words, Math.min(view.words, 5));
  bag.add(T.sure, Math.floor(view.entity.confidence * 5));
}

function placeFeatures(bag: FeatureBag, context: RoleContext, view: EntityView, e: number): void {
  const { paper, views, colon } = context;
  const last = paper.sentences.length - 1;
  const sentences = new Set(view.ranges.map((r) => r.sentence));
  const body = [...sentences].filter((s) => s > 0);
  const firstBody = body.length > 0 ? Math.min(...body) : -1;
  bag.add(T.mentions, bucket(view.ranges.length));
  bag.add(T.sentences, mix(bucket(sentences.size), sentences.has(0) ? 1 : 0));
  bag.add(T.first, firstBody < 0 ? 99 : firstBody === last ? 98 : bucket(firstBody));
  if (firstBody > 0) bag.add(T.place, Math.floor((firstBody * 5) / (last + 1)));
  bag.add(T.order, bucket(e));
  bag.add(T.sameType, bucket(views.filter((v) => v.type === view.type).length));
  for (const study of context.study) bag.add(T.study, study);
  bag.add(T.study, context.study.length === 0 ? 0 : 1);
  const inTitle = view.ranges.find((r) => r.sentence === 0);
  bag.add(T.title, inTitle === undefined ? 0 : colon < 0 ? 1 : inTitle.to <= colon ? 2 : 3);
  if (inTitle !== undefined) {
    bag.add(T.title, mix(hashText(view.casing), inTitle.from === 0 ? 10 : 11));
    bag.add(T.title, mix(20, mix(inTitle.from === 0 ? 1 : 0, inTitle.to === colon ? 1 : 0)));
    bag.add(T.onlyTitle, body.length === 0 ? 1 : 0);
  }
}

/** Words and entities right beside a mention. */
function windowFeatures(
  bag: FeatureBag,
  { paper, views, covered }: RoleContext,
  { from, to, sentence }: TokenRange,
): void {
  const start = paper.firsts[sentence] as number;
  const end = paper.firsts[sentence + 1] as number;
  const at = (i: number): number => (i >= start && i < end ? (paper.hashes[i] as number) : EDGE);
  T.before.forEach((t, k) => {
    bag.add(t, at(from - 1 - k));
  });
  T.after.forEach((t, k) => {
    bag.add(t, at(to + k));
  });
  bag.add(T.pairBefore, mix(at(from - 2), at(from - 1)));
  bag.add(T.pairAfter, mix(at(to), at(to + 1)));
  for (let i = Math.max(start, from - NEAR); i < from; i += 1) bag.add(T.left, at(i));
  for (let i = to; i < Math.min(end, to + NEAR); i += 1) bag.add(T.right, at(i));
  for (let i = Math.max(start, from - NEAR); i < Math.min(end, to + NEAR); i += 1)
    if (/^\d/.test(paper.words[i] ?? "") && (i < from || i >= to)) bag.add(T.number, i < from ? 0 : 1);
  const before = neighbour(covered, from - 1, -1, start - 1);
  const after = neighbour(covered, to, 1, end);
  bag.add(T.lastType, before < 0 ? 0 : mix((views[before] as EntityView).typeHash, at(from - 1)));
  bag.add(T.nextType, after < 0 ? 0 : mix((views[after] as EntityView).typeHash, at(to)));
}

/** The nearest entity within four tokens, or -1. */
function neighbour(covered: Int32Array, from: number, step: number, stop: number): number {
  for (let i = from, n = 0; i !== stop && n < 4; i += step, n += 1) {
    const e = covered[i] ?? -1;
    if (e >= 0) return e;
  }
  return -1;
}

/** Cue words of the sentence, by side, and how the sentence begins. */
function cueFeatures(bag: FeatureBag, { paper, cues }: RoleContext, range: TokenRange, mention: number): void {
  const { from, to, sentence } = range;
  if (sentence === 0) return;
  let lastBefore = -1;
  for (const i of cues[sentence] ?? []) {
    if (i < from) {
      bag.add(T.cueBefore, paper.hashes[i] as number);
      lastBefore = i;
    } else if (i >= to) bag.add(T.cueAfter, paper.hashes[i] as number);
    if (mention === 0) bag.add(T.cueFirst, mix(paper.hashes[i] as number, i < from ? 0 : 1));
  }
  if (lastBefore >= 0) bag.add(T.verbWe, mix(paper.hashes[lastBefore] as number, bucket(from - lastBefore)));
  const start = paper.firsts[sentence] as number;
  bag.add(T.opening, paper.hashes[start] as number);
  bag.add(T.opening, mix(paper.hashes[start] as number, paper.hashes[start + 1] ?? 0));
  if (from - start <= 2) bag.add(T.inside, from - start);
}
