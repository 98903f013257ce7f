import type { EntityView } from "../decide/entity-view.ts";
import { bucket, FeatureBag, type Features, template } from "../decide/features.ts";
import { hashText, mix } from "../entities/hash.ts";
import { announceFeatures, knownFeatures } from "./announce-features.ts";
import type { RoleContext } from "./role-context.ts";
import { sentenceFeatures, windowFeatures } from "./window-features.ts";

const T = {
  type: template("type"),
  name: template("name"),
  head: template("head"),
  lead: template("lead"),
  nameWord: template("nameWord"),
  nameCluster: template("nameCluster"),
  headCluster: template("headCluster"),
  suffix: template("suffix"),
  spread: template("spread"),
  casing: template("casing"),
  words: template("words"),
  sure: template("sure"),
  mentions: template("mentions"),
  sentences: template("sentences"),
  first: template("first"),
  place: template("place"),
  order: template("order"),
  sameType: template("sameType"),
  study: template("study"),
  title: template("title"),
  titleWords: template("titleWords"),
  onlyTitle: template("onlyTitle"),
  brackets: template("brackets"),
  phase: template("phase"),
  phases: template("phases"),
};
const MAX_MENTIONS = 8;

/** The features of the role of one entity, each alone and joined with the entity's type. */
export function roleFeatures(context: RoleContext, e: number): Features {
  const view = context.views[e] as EntityView;
  const bag = new FeatureBag();
  nameFeatures(bag, context, view);
  placeFeatures(bag, context, view, e);
  titleFeatures(bag, context, view);
  phaseFeatures(bag, context, view);
  const usual = view.type === "Metric" ? -1 : knownFeatures(bag, context, view);
  const announced = usual >= 0;
  for (let m = 0; m < Math.min(view.ranges.length, MAX_MENTIONS); m += 1) {
    windowFeatures(bag, context, view.ranges[m] as EntityView["ranges"][number]);
    sentenceFeatures(bag, context, view, m);
    if (announced) announceFeatures(bag, context, view.ranges[m] as EntityView["ranges"][number], usual);
  }
  return bag.crossed(view.typeHash);
}

function nameFeatures(bag: FeatureBag, { paper, clusters, spread }: RoleContext, view: EntityView): void {
  bag.flag(T.type);
  bag.add(T.name, view.name);
  bag.add(T.head, view.head);
  bag.add(T.lead, view.lead);
  bag.add(T.casing, hashText(view.casing));
  bag.add(T.words, Math.min(view.words, 5));
  bag.add(T.sure, Math.floor(view.entity.confidence * 5));
  bag.add(T.sure, 50 + Math.floor(view.entity.confidence * 12));
  const first = view.ranges[0];
  if (first === undefined) return;
  for (let i = first.from; i < first.to && i < paper.tokens.length; i += 1) {
    const word = paper.words[i] as string;
    bag.add(T.nameWord, paper.hashes[i] as number);
    bag.add(T.nameCluster, clusters[i] as number);
    bag.add(T.spread, spread[i] as number);
    if (word.length > 4) bag.add(T.suffix, hashText(word.slice(-3)));
  }
  for (const { to } of view.ranges.slice(0, MAX_MENTIONS)) bag.add(T.headCluster, clusters[to - 1] ?? 0);
}

function placeFeatures(bag: FeatureBag, { paper, views, study }: RoleContext, view: EntityView, e: number): void {
  const last = paper.sentences.length - 1;
  const sentences = new Set(view.ranges.map((r) => r.sentence));
  const body = view.ranges.find((r) => r.sentence > 0)?.sentence ?? -1;
  bag.add(T.mentions, bucket(view.ranges.length));
  bag.add(T.sentences, mix(bucket(sentences.size), sentences.has(0) ? 1 : 0));
  bag.add(T.first, body < 0 ? 99 : body === last ? 98 : bucket(body));
  if (body > 0) bag.add(T.place, Math.floor((body * 5) / (last + 1)));
  bag.add(T.order, bucket(e));
  bag.add(T.sameType, bucket(views.filter((v) => v.type === view.type).length));
  for (const word of study) bag.add(T.study, word);
  bag.add(T.study, study.length === 0 ? 0 : 1);
}

function titleFeatures(bag: FeatureBag, { paper, colon, titleEnd }: RoleContext, view: EntityView): void {
  const inTitle = view.ranges.find((r) => r.sentence === 0);
  bag.add(T.title, inTitle === undefined ? 0 : colon < 0 ? 1 : inTitle.to <= colon ? 2 : 3);
  if (inTitle !== undefined) {
    bag.add(T.title, mix(hashText(view.casing), inTitle.from === 0 ? 10 : 11));
    bag.add(T.title, mix(20, mix(inTitle.from === 0 ? 1 : 0, inTitle.to === colon ? 1 : 0)));
    bag.add(T.onlyTitle, view.ranges.at(-1)?.sentence === 0 ? 1 : 0);
  }
  const first = view.ranges[0];
  if (first === undefined) return;
  const own = new Set(paper.hashes.subarray(first.from, first.to));
  let shared = 0;
  for (let i = 0; i < titleEnd; i += 1) if (own.has(paper.hashes[i] as number)) shared += 1;
  bag.add(T.titleWords, Math.min(4, Math.round((4 * shared) / own.size)));
  bag.add(T.brackets, (paper.words[first.to] === "(" ? 1 : 0) + (paper.words[first.from - 1] === "(" ? 2 : 0));
}

/** Phases of the abstract that the entity stands in. */
function phaseFeatures(bag: FeatureBag, { phases }: RoleContext, view: EntityView): void {
  const seen = view.ranges.map((r) => phases[r.sentence] ?? 0);
  const kinds = new Set(seen);
  for (const phase of kinds) bag.add(T.phase, phase);
  const first = seen.find((p) => p > 0) ?? 0;
  bag.add(T.phases, first);
  bag.add(T.phases, mix(10, Math.max(0, ...seen)));
  bag.add(T.phases, mix(11, kinds.size === 1 ? first : 9));
  bag.add(T.phases, mix(mix(12, first), hashText(view.casing)));
  bag.add(T.phases, mix(mix(13, first), bucket(view.ranges.length)));
}
