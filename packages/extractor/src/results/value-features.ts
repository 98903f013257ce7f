import { bucket, FeatureBag, type Features, template } from "../decide/features.ts";
import type { PaperTokens } from "../decide/paper-tokens.ts";
import { hashText, mix } from "../entities/hash.ts";
import type { ResultContext, Value } from "./result-context.ts";

const T = {
  kind: template("v.kind"),
  unit: template("v.unit"),
  form: template("v.form"),
  size: template("v.size"),
  shared: template("v.shared"),
  place: template("v.place"),
  before: [1, 2, 3, 4].map((k) => template(`v.before${k}`)),
  after: [1, 2, 3].map((k) => template(`v.after${k}`)),
  pairBefore: template("v.pairBefore"),
  pairAfter: template("v.pairAfter"),
  left: template("v.left"),
  right: template("v.right"),
  cue: template("v.cue"),
  sentence: template("v.sentence"),
  company: template("v.company"),
  covered: template("v.covered"),
  entityLeft: template("v.entityLeft"),
  entityRight: template("v.entityRight"),
  has: template("v.has"),
  opening: template("v.opening"),
  order: template("v.order"),
};
const EDGE = hashText("<edge>");
const NEAR = 8;

/** The hash of the word at token `i`, within the sentence that holds it. */
function wordAt(paper: PaperTokens, sentence: number, i: number): number {
  const inside = i >= (paper.firsts[sentence] as number) && i < (paper.firsts[sentence + 1] as number);
  return inside ? (paper.hashes[i] as number) : EDGE;
}

/** The words around a value: what most decisions about it look at. */
export function wordsAround(bag: FeatureBag, context: ResultContext, value: Value): void {
  const { paper, cues } = context;
  const { from, to, sentence } = value.range;
  T.before.forEach((t, k) => {
    bag.add(t, wordAt(paper, sentence, from - 1 - k));
  });
  T.after.forEach((t, k) => {
    bag.add(t, wordAt(paper, sentence, to + k));
  });
  bag.add(T.pairBefore, mix(wordAt(paper, sentence, from - 2), wordAt(paper, sentence, from - 1)));
  bag.add(T.pairAfter, mix(wordAt(paper, sentence, to), wordAt(paper, sentence, to + 1)));
  for (let i = from - NEAR; i < from; i += 1) bag.add(T.left, wordAt(paper, sentence, i));
  for (let i = to; i < to + NEAR; i += 1) bag.add(T.right, wordAt(paper, sentence, i));
  for (const i of cues[sentence] ?? []) bag.add(T.cue, mix(paper.hashes[i] as number, i < from ? 0 : 1));
}

/** How the value is written. */
export function shapeOf(bag: FeatureBag, value: Value): void {
  bag.add(T.kind, value.kindHash);
  bag.add(T.unit, value.unitHash);
  bag.add(T.form, hashText(value.form));
  const size = value.high <= 0 ? -9 : Math.floor(Math.log10(value.high));
  bag.add(T.size, mix(size + 20, Math.min(value.decimals, 3)));
  bag.add(T.size, value.decimals > 0 ? 100 : 101);
  if (value.sharedUnit) bag.flag(T.shared);
}

/** Whether the number is a result at all. */
export function valueFeatures(context: ResultContext, v: number): Features {
  const value = context.values[v] as Value;
  const { paper, values, covered, views } = context;
  const { from, to, sentence } = value.range;
  const bag = new FeatureBag();
  shapeOf(bag, value);
  wordsAround(bag, context, value);
  const mates = values.filter((o) => o.range.sentence === sentence);
  bag.add(T.company, bucket(mates.length));
  bag.add(T.company, mix(7, bucket(mates.filter((o) => o.kind === "ratio" || o.kind === "percent").length)));
  bag.add(T.place, Math.min(value.place, 3));
  bag.add(T.order, bucket(v));
  const last = paper.sentences.length - 1;
  bag.add(T.sentence, sentence === 0 ? 0 : sentence === last ? 9 : 1 + Math.floor((sentence * 5) / (last + 1)));
  bag.add(T.opening, paper.hashes[paper.firsts[sentence] as number] ?? 0);
  const inside = covered[from] ?? -1;
  bag.add(T.covered, inside < 0 ? 0 : mix(views[inside]?.typeHash ?? 0, to - from));
  nearestEntities(bag, context, value);
  const present = new Set<number>();
  views.forEach((view, e) => {
    if (view.ranges.some((r) => r.sentence === sentence)) present.add(mix(view.typeHash, context.roles[e] ?? 0));
  });
  for (const one of present) bag.add(T.has, one);
  return bag.crossed(value.kindHash);
}

function nearestEntities(bag: FeatureBag, { covered, views, roles, paper }: ResultContext, value: Value): void {
  const { from, to, sentence } = value.range;
  const start = paper.firsts[sentence] as number;
  const end = paper.firsts[sentence + 1] as number;
  for (let i = from - 1; i >= Math.max(start, from - NEAR); i -= 1) {
    const e = covered[i] ?? -1;
    if (e < 0) continue;
    bag.add(T.entityLeft, mix(views[e]?.typeHash ?? 0, bucket(from - i)));
    bag.add(T.entityLeft, mix(views[e]?.head ?? 0, roles[e] ?? 0));
    break;
  }
  for (let i = to; i < Math.min(end, to + NEAR); i += 1) {
    const e = covered[i] ?? -1;
    if (e < 0) continue;
    bag.add(T.entityRight, mix(views[e]?.typeHash ?? 0, bucket(i - to)));
    bag.add(T.entityRight, mix(views[e]?.head ?? 0, roles[e] ?? 0));
    break;
  }
}
