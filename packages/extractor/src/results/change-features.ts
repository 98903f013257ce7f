import { bucket, FeatureBag, type Features, template } from "../decide/features.ts";
import { hashText, mix } from "../entities/hash.ts";
import { DIRECTIONS } from "./directions.ts";
import type { ResultContext, Value } from "./result-context.ts";
import { shapeOf, wordsAround } from "./value-features.ts";

const T = {
  metric: template("c.metric"),
  left: template("c.left"),
  right: template("c.right"),
  both: template("c.both"),
  link: template("c.link"),
  way: template("c.way"),
  side: template("c.side"),
  leftPair: template("c.leftPair"),
  rightPair: template("c.rightPair"),
  from: template("c.from"),
  group: template("c.group"),
};
const REACH = 14;
const FROM = hashText("from");
const THAN = hashText("than");

/** The way of a change (increase, decrease) or the absence of one (absolute), given the metric that was chosen. */
export function changeFeatures(
  context: ResultContext,
  v: number,
  metric: { name: string | null; entity: number },
): Features {
  const value = context.values[v] as Value;
  const bag = new FeatureBag();
  shapeOf(bag, value);
  wordsAround(bag, context, value);
  const words = (metric.name ?? "<none>").toLowerCase().split(/[\s-]+/);
  const head = hashText(words.at(-1) ?? "");
  bag.add(T.metric, hashText(words.join(" ")));
  bag.add(T.metric, head);
  directionFeatures(bag, context, value, head);
  linkFeatures(bag, context, value, metric.entity);
  return bag.crossed(value.kindHash);
}

/** The nearest words of direction on both sides. */
function directionFeatures(bag: FeatureBag, { paper, valuesUpTo }: ResultContext, value: Value, head: number): void {
  const { from, to, sentence } = value.range;
  const start = Math.max(paper.firsts[sentence] as number, from - REACH);
  const end = Math.min(paper.firsts[sentence + 1] as number, to + REACH);
  let [left, right] = [0, 0];
  for (let i = from - 1; i >= start && left === 0; i -= 1) {
    const direction = DIRECTIONS.get(paper.hashes[i] as number) ?? 0;
    if (direction === 0 || (direction === 3 && from - i > 6)) continue;
    left = direction;
    const between = Math.max(0, (valuesUpTo[from] as number) - (valuesUpTo[i] as number));
    bag.add(T.left, mix(direction, mix(bucket(from - i), Math.min(between, 2))));
    bag.add(T.left, mix(direction, paper.hashes[from - 1] ?? 0));
    bag.add(T.leftPair, mix(paper.hashes[i] as number, head));
  }
  for (let i = to; i < end && right === 0; i += 1) {
    const direction = DIRECTIONS.get(paper.hashes[i] as number) ?? 0;
    if (direction === 0 || direction === 3) continue;
    right = direction;
    const between = Math.max(0, (valuesUpTo[i] as number) - (valuesUpTo[to] as number));
    bag.add(T.right, mix(direction, mix(bucket(i - to), Math.min(between, 2))));
    bag.add(T.rightPair, mix(paper.hashes[i] as number, head));
  }
  bag.add(T.both, mix(left, right));
  bag.add(T.both, mix(mix(left, right), head));
  bag.add(T.left, left);
  bag.add(T.right, right);
  for (let i = from - 1; i >= start; i -= 1) if (paper.hashes[i] === FROM) bag.add(T.from, bucket(from - i));
  for (let i = to; i < end; i += 1) if (paper.hashes[i] === THAN) bag.add(T.from, 50 + bucket(i - to));
}

/** What stands between the value and its metric. */
function linkFeatures(bag: FeatureBag, { paper, views }: ResultContext, value: Value, metric: number): void {
  const { from, to, sentence } = value.range;
  const here = views[metric]?.ranges.filter((r) => r.sentence === sentence) ?? [];
  const before = here.filter((r) => r.to <= from).at(-1);
  const after = here.find((r) => r.from >= to);
  const right = after !== undefined && (before === undefined || after.from - to < from - before.to);
  const [a, b] = right ? [to, after.from] : [before?.to ?? from, from];
  if (!right && before === undefined) {
    bag.add(T.side, here.length > 0 ? 3 : 0);
    return;
  }
  bag.add(T.side, mix(right ? 1 : 2, bucket(b - a)));
  bag.add(T.link, mix(right ? 1 : 2, mix(paper.hashes[a] ?? 0, paper.hashes[b - 1] ?? 0)));
  let way = right ? 1 : 2;
  for (let i = a; i < b; i += 1) {
    way = mix(way, paper.hashes[i] as number);
    if (b - a <= 10) bag.add(T.way, mix(right ? 1 : 2, paper.hashes[i] as number));
  }
  if (b - a <= 4) bag.add(T.way, way);
  const outer = right ? (paper.hashes[after.to] ?? 0) : (paper.hashes[(before?.from ?? 0) - 1] ?? 0);
  bag.add(T.link, mix(right ? 3 : 4, outer));
}
