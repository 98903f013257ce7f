import type { EntityView } from "../decide/entity-view.ts";
import { bucket, type FeatureBag, template } from "../decide/features.ts";
import type { TokenRange } from "../decide/paper-tokens.ts";
import { hashText, mix } from "../entities/hash.ts";
import type { RoleContext } from "./role-context.ts";

const each = (name: string, count: number): number[] =>
  Array.from({ length: count }, (_, k) => template(`${name}${k + 1}`));
const T = {
  before: each("before", 3),
  after: each("after", 2),
  clusterBefore: each("clusterBefore", 3),
  clusterAfter: each("clusterAfter", 2),
  pairBefore: template("pairBefore"),
  pairAfter: template("pairAfter"),
  three: template("three"),
  left: template("left"),
  right: template("right"),
  leftCluster: template("leftCluster"),
  rightCluster: template("rightCluster"),
  leftPair: template("leftPair"),
  rightPair: template("rightPair"),
  number: template("number"),
  lastType: template("lastType"),
  nextType: template("nextType"),
  cueBefore: template("cueBefore"),
  cueAfter: template("cueAfter"),
  cueFirst: template("cueFirst"),
  lastCue: template("lastCue"),
  lastVerb: template("lastVerb"),
  opening: template("opening"),
  subject: template("subject"),
  previous: template("previous"),
  phaseWord: template("phaseWord"),
  phaseHead: template("phaseHead"),
  phaseName: template("phaseName"),
};
const EDGE = hashText("<edge>");
const NEAR = 6;
const VERB_REACH = 12;

/** Words, their clusters and entities right beside a mention. */
export function windowFeatures(bag: FeatureBag, context: RoleContext, { from, to, sentence }: TokenRange): void {
  const { paper, clusters } = context;
  const start = paper.firsts[sentence] as number;
  const end = paper.firsts[sentence + 1] as number;
  const word = (i: number): number => (i >= start && i < end ? (paper.hashes[i] as number) : EDGE);
  const cluster = (i: number): number => (i >= start && i < end ? (clusters[i] as number) : -1);
  for (let k = 0; k < 3; k += 1) {
    bag.add(T.before[k] as number, word(from - 1 - k));
    bag.add(T.clusterBefore[k] as number, cluster(from - 1 - k));
  }
  for (let k = 0; k < 2; k += 1) {
    bag.add(T.after[k] as number, word(to + k));
    bag.add(T.clusterAfter[k] as number, cluster(to + k));
  }
  bag.add(T.pairBefore, mix(word(from - 2), word(from - 1)));
  bag.add(T.pairAfter, mix(word(to), word(to + 1)));
  bag.add(T.three, mix(word(from - 3), mix(word(from - 2), word(from - 1))));
  for (let i = Math.max(start, from - NEAR); i < from; i += 1) {
    bag.add(T.left, word(i));
    bag.add(T.leftCluster, cluster(i));
    if (i + 1 < from) bag.add(T.leftPair, mix(word(i), word(i + 1)));
    if (isNumber(paper.words[i])) bag.add(T.number, 0);
  }
  for (let i = to; i < Math.min(end, to + NEAR); i += 1) {
    bag.add(T.right, word(i));
    bag.add(T.rightCluster, cluster(i));
    if (i + 1 < to + NEAR) bag.add(T.rightPair, mix(word(i), word(i + 1)));
    if (isNumber(paper.words[i])) bag.add(T.number, 1);
  }
  const before = neighbour(context.covered, from - 1, -1, start - 1);
  const after = neighbour(context.covered, to, 1, end);
  bag.add(T.lastType, before < 0 ? 0 : mix((context.views[before] as EntityView).typeHash, word(from - 1)));
  bag.add(T.nextType, after < 0 ? 0 : mix((context.views[after] as EntityView).typeHash, word(to)));
}

function isNumber(word: string | undefined): boolean {
  const c = word?.charCodeAt(0) ?? 0;
  return c >= 48 && c <= 57;
}

/** The nearest entity within four tokens, or -1. */
function neighbour(covered: Int32Array, from: number, step: number, stop: number): number {
  for (let i = from, n = 0; i !== stop && n < 4; i += step, n += 1) {
    const e = covered[i] ?? -1;
    if (e >= 0) return e;
  }
  return -1;
}

/** Cue words of the mention's sentence, by side, how it begins, and what it is for. */
export function sentenceFeatures(bag: FeatureBag, context: RoleContext, view: EntityView, mention: number): void {
  const { paper, cues, phases } = context;
  const { from, to, sentence } = view.ranges[mention] as TokenRange;
  if (sentence === 0) return;
  const start = paper.firsts[sentence] as number;
  const word = (i: number): number => paper.hashes[i] ?? EDGE;
  let lastCue = -1;
  for (const i of cues[sentence] ?? []) {
    if (i < from) lastCue = i;
    if (i < from) bag.add(T.cueBefore, word(i));
    else if (i >= to) bag.add(T.cueAfter, word(i));
    if (mention === 0) bag.add(T.cueFirst, mix(word(i), i < from ? 0 : 1));
  }
  if (lastCue >= 0) bag.add(T.lastCue, mix(word(lastCue), bucket(from - lastCue)));
  const verb = lastVerb(context, from, Math.max(start, from - VERB_REACH));
  if (verb >= 0) bag.add(T.lastVerb, word(verb));
  const phase = phases[sentence] ?? 0;
  bag.add(T.opening, word(start));
  bag.add(T.opening, mix(word(start), word(start + 1)));
  bag.add(T.opening, mix(mix(word(start), 5), bucket(from - start)));
  bag.add(T.phaseWord, mix(phase, word(from - 1)));
  bag.add(T.phaseHead, mix(phase, view.head));
  bag.add(T.phaseName, mix(phase, view.name));
  if (sentence > 1) {
    bag.add(T.previous, word(paper.firsts[sentence - 1] as number));
    bag.add(T.previous, phases[sentence - 1] ?? 0);
  }
  if (from - start <= 3) {
    bag.add(T.subject, word(to));
    bag.add(T.subject, from - start);
  }
}

/** The nearest word before a mention that is written like a verb form, or -1. */
function lastVerb({ paper, spread }: RoleContext, from: number, stop: number): number {
  for (let i = from - 1; i >= stop; i -= 1) {
    const word = paper.words[i] as string;
    if (word.length > 3 && (spread[i] as number) > 0 && /(?:s|ed|ing|e)$/.test(word)) return i;
  }
  return -1;
}
