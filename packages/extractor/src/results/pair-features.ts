import type { EntityView } from "../decide/entity-view.ts";
import { bucket, FeatureBag, type Features, template } from "../decide/features.ts";
import type { TokenRange } from "../decide/paper-tokens.ts";
import { hashText, mix } from "../entities/hash.ts";
import type { ResultContext, Value } from "./result-context.ts";

const side = (name: string) => ({
  far: template(`${name}.far`),
  values: template(`${name}.values`),
  same: template(`${name}.same`),
  link: template(`${name}.link`),
  way: template(`${name}.way`),
  words: template(`${name}.words`),
  before: template(`${name}.before`),
  beforePair: template(`${name}.beforePair`),
  after: template(`${name}.after`),
  rank: template(`${name}.rank`),
  aligned: template(`${name}.aligned`),
  group: template(`${name}.group`),
  groupLink: template(`${name}.groupLink`),
  none: template(`${name}.none`),
});
const LEFT = side("p.left");
const RIGHT = side("p.right");
const T = {
  name: template("p.name"),
  head: template("p.head"),
  type: template("p.type"),
  role: template("p.role"),
  unit: template("p.unit"),
  where: template("p.where"),
  only: template("p.only"),
  order: template("p.order"),
  title: template("p.title"),
  casing: template("p.casing"),
  mentions: template("p.mentions"),
  next: template("p.next"),
  subject: template("p.subject"),
};
const RESPECTIVELY = hashText("respectively");

/** The features of "does this entity fill a slot of that value": the entity, and how the two stand to each other. */
export function pairFeatures(context: ResultContext, v: number, e: number): Features {
  const value = context.values[v] as Value;
  const view = context.views[e] as EntityView;
  const role = context.roles[e] as number;
  const { sentence } = value.range;
  const bag = new FeatureBag();
  bag.add(T.name, view.name);
  bag.add(T.head, view.head);
  bag.add(T.type, mix(view.typeHash, role));
  bag.add(T.role, role);
  bag.add(T.unit, mix(value.unitHash, view.head));
  bag.add(T.unit, mix(value.kindHash, view.typeHash));
  bag.add(T.next, mix(context.paper.hashes[value.range.to] ?? 0, role));
  const here = view.ranges.filter((r) => r.sentence === sentence);
  const rivals = context.views.filter((o) => o.type === view.type);
  const rivalsHere = rivals.filter((o) => o.ranges.some((r) => r.sentence === sentence));
  bag.add(T.only, mix(here.length > 0 ? 1 : 0, Math.min(rivalsHere.length, 3)));
  bag.add(T.only, mix(mix(role, here.length > 0 ? 11 : 10), Math.min(rivals.length, 3)));
  bag.add(T.order, mix(role, Math.min(rolemates(context, e), 3)));
  bag.add(T.mentions, mix(role, bucket(view.ranges.length)));
  const inTitle = view.ranges.find((r) => r.sentence === 0);
  const colon = context.colon;
  const where = inTitle === undefined ? 0 : colon < 0 ? 1 : inTitle.to <= colon ? 2 : 3;
  bag.add(T.title, mix(role, where));
  bag.add(T.casing, mix(role, hashText(view.casing)));
  bag.add(T.casing, mix(where, hashText(view.casing)));
  bag.add(T.only, mix(where, Math.min(rolemates(context, e), 2)));
  if (here.length === 0) bag.add(T.where, mix(role, sentencesAway(view, sentence)));
  else if (here.some((r) => r.from - (context.paper.firsts[sentence] as number) <= 2)) bag.add(T.subject, role);
  sideFeatures(bag, LEFT, context, value, view, here.filter((r) => r.to <= value.range.from).at(-1));
  sideFeatures(
    bag,
    RIGHT,
    context,
    value,
    view,
    here.find((r) => r.from >= value.range.to),
  );
  return bag.crossed(mix(view.typeHash, value.kindHash));
}

/** How many entities of the same role stand before this one. */
function rolemates({ roles }: ResultContext, e: number): number {
  let n = 0;
  for (let i = 0; i < e; i += 1) if (roles[i] === roles[e]) n += 1;
  return n;
}

/** Distance to the last mention before the sentence (1, 2, …), or after it (negative side as 20+), bucketed. */
function sentencesAway(view: EntityView, sentence: number): number {
  const before = view.ranges.filter((r) => r.sentence < sentence && r.sentence > 0).at(-1);
  if (before !== undefined) return bucket(sentence - before.sentence);
  const after = view.ranges.find((r) => r.sentence > sentence);
  return after === undefined ? 30 : 20 + bucket(after.sentence - sentence);
}

function sideFeatures(
  bag: FeatureBag,
  t: ReturnType<typeof side>,
  context: ResultContext,
  value: Value,
  view: EntityView,
  mention: TokenRange | undefined,
): void {
  if (mention === undefined) {
    bag.flag(t.none);
    return;
  }
  const { paper, valuesUpTo } = context;
  const [a, b] = mention.to <= value.range.from ? [mention.to, value.range.from] : [value.range.to, mention.from];
  const between = Math.max(0, (valuesUpTo[b] as number) - (valuesUpTo[a] as number));
  const same = typesBetween(context, view, a, b);
  bag.add(t.far, mix(bucket(b - a), Math.min(between, 2)));
  bag.add(t.far, bucket(b - a));
  bag.add(t.values, Math.min(between, 3));
  bag.add(t.same, Math.min(same, 3));
  bag.add(t.rank, mix(Math.min(between, 3), Math.min(same, 3)));
  let way = 0;
  for (let i = a; i < b; i += 1) {
    const word = paper.hashes[i] as number;
    if (b - a <= 12) bag.add(t.words, word);
    way = mix(way, word);
  }
  if (b - a <= 4) bag.add(t.way, way);
  bag.add(t.link, mix(paper.hashes[a] ?? 0, paper.hashes[b - 1] ?? 0));
  bag.add(t.before, paper.hashes[mention.from - 1] ?? 0);
  bag.add(t.beforePair, mix(paper.hashes[mention.from - 2] ?? 0, paper.hashes[mention.from - 1] ?? 0));
  bag.add(t.after, paper.hashes[mention.to] ?? 0);
  groupFeatures(bag, t, context, value, mention);
  bag.add(t.aligned, alignment(context, value, view, mention));
}

/** The same distances from the edge of the value's enumeration: "gains of 1.2x, 1.5x and 2x" share what stands around. */
function groupFeatures(
  bag: FeatureBag,
  t: ReturnType<typeof side>,
  { paper, values, valuesUpTo }: ResultContext,
  value: Value,
  mention: TokenRange,
): void {
  let [first, last] = [value.range.from, value.range.to];
  let size = 0;
  for (const o of values) {
    if (o.range.sentence !== value.range.sentence || o.group !== value.group) continue;
    first = Math.min(first, o.range.from);
    last = Math.max(last, o.range.to);
    size += 1;
  }
  if (size < 2) return;
  const [a, b] = mention.to <= first ? [mention.to, first] : [last, mention.from];
  if (b < a) {
    bag.add(t.group, 99);
    return;
  }
  const between = Math.max(0, (valuesUpTo[b] as number) - (valuesUpTo[a] as number));
  bag.add(t.group, mix(bucket(b - a), Math.min(between, 2)));
  bag.add(t.group, mix(50 + Math.min(between, 2), Math.min(value.place, 3)));
  bag.add(t.groupLink, mix(paper.hashes[a] ?? 0, paper.hashes[b - 1] ?? 0));
}

/** Entities of the same type between two tokens. */
function typesBetween({ covered, views }: ResultContext, view: EntityView, a: number, b: number): number {
  let n = 0;
  let last = -1;
  for (let i = a; i < b; i += 1) {
    const e = covered[i] ?? -1;
    if (e !== last && e >= 0 && views[e]?.type === view.type) n += 1;
    last = e;
  }
  return n;
}

/** "2x and 3x … A and B, respectively": whether the places in the two enumerations agree. */
function alignment(context: ResultContext, value: Value, view: EntityView, mention: TokenRange): number {
  const { paper, values } = context;
  const group = values.filter((o) => o.range.sentence === value.range.sentence && o.group === value.group);
  const list = enumeration(context, view, mention);
  const end = paper.firsts[value.range.sentence + 1] as number;
  let said = false;
  for (let i = paper.firsts[value.range.sentence] as number; i < end; i += 1)
    if (paper.hashes[i] === RESPECTIVELY) said = true;
  const size = Math.max(...group.map((o) => o.place)) + 1;
  const agree = size < 2 || list.size < 2 ? 0 : size !== list.size ? 1 : list.place === value.place ? 2 : 3;
  return mix(agree, said ? 1 : 0);
}

/** The enumeration of entities of one type ("A, B and C") that a mention stands in: its place and the whole size. */
function enumeration(
  { covered, views, paper }: ResultContext,
  view: EntityView,
  mention: TokenRange,
): { place: number; size: number } {
  const step = (from: number, by: -1 | 1): number => {
    let count = 0;
    let gap = 0;
    let inside = true;
    for (let i = from; gap <= 3 && i >= 0 && i < covered.length; i += by) {
      const e = covered[i] ?? -1;
      if (e >= 0 && views[e]?.type !== view.type) break;
      if (e >= 0 && !inside) count += 1;
      if (
        e < 0 &&
        !/^(?:,|and|or|&|\/|the|on|for|in|over|than)$/.test(paper.words[i] ?? "") &&
        !/^[a-z]/.test(paper.words[i] ?? "")
      )
        break;
      gap = e >= 0 ? 0 : gap + 1;
      inside = e >= 0;
    }
    return count;
  };
  const place = step(mention.from, -1);
  return { place, size: place + 1 + step(mention.to - 1, 1) };
}
