import type { EntityView } from "../decide/entity-view.ts";
import { bucket, type FeatureBag, template } from "../decide/features.ts";
import type { TokenRange } from "../decide/paper-tokens.ts";
import { hashText, mix } from "../entities/hash.ts";
import { PHRASE_DOCUMENTS } from "../entities/knowledge.ts";
import { phraseKey } from "../entities/phrases.ts";
import type { RoleContext } from "./role-context.ts";

const T = {
  known: template("known"),
  knownPhase: template("knownPhase"),
  article: template("article"),
  articleWord: template("articleWord"),
  articleVerb: template("articleVerb"),
  headAfter: template("headAfter"),
  marked: template("marked"),
  counted: template("counted"),
  announced: template("announced"),
  between: template("between"),
  ownSubject: template("ownSubject"),
  afterColon: template("afterColon"),
};

const NONE = hashText("<none>");
const ARTICLES = new Set(["a", "an", "the", "our", "its", "their", "this", "these", "two", "three", "four"]);
const NEW = new Set(["novel", "new", "first", "specialized", "customized", "dedicated", "proposed", "tailored"]);
const ANNOUNCES =
  /^(?:propos|introduc|present|develop|design|devis|describ|implement|incorporat|integrat|employ|adopt|featur|includ|consist|combin|leverag|utiliz|us(?:e|es|ed|ing)$|compris|exploit|appl(?:y|ies|ied|ying)$|via$|through$|by$|with$|based$|called$|named$|dubbed$|termed$|namely$)/;
const PROPOSES = /^(?:propos|introduc|present(?!ed$)|develop|design|devis)/;
const LINKS = new Set([
  "with",
  "for",
  "to",
  "that",
  "which",
  "using",
  "based",
  "on",
  "of",
  "in",
  "by",
  "via",
  "from",
  "as",
]);
const MARKERS =
  /^(?:first|second|third|fourth|firstly|secondly|thirdly|finally|additionally|moreover|furthermore|further|also|then|lastly|specifically|i|ii|iii|iv|1|2|3|4|a|b|c)$/;
const PARTS = new Set(
  "techniques components innovations contributions strategies modules optimizations mechanisms designs features methods ideas stages algorithms approaches schemes".split(
    " ",
  ),
);
const REACH = 7;
/** The first words of a sentence say who it is about. */
const OPENING = 4;
/** Sentences are looked back through no further, so that reading stays linear. */
const LONGEST = 200;

/** Where the noun phrase around a mention begins (its article or "novel"), and what is said there. */
function phraseStart(
  { paper }: RoleContext,
  { from }: TokenRange,
  start: number,
): { at: number; article: number; isNew: boolean } {
  let isNew = false;
  for (let i = from - 1; i >= Math.max(start, from - REACH); i -= 1) {
    const word = paper.words[i] as string;
    if (NEW.has(word)) isNew = true;
    if (ARTICLES.has(word)) return { at: i, article: paper.hashes[i] as number, isNew };
    if (!/^[\p{L}-]/u.test(word) || LINKS.has(word) || word === "and" || word === "or" || ANNOUNCES.test(word))
      return { at: i + 1, article: NONE, isNew };
  }
  return { at: Math.max(start, from - REACH), article: NONE, isNew };
}

/** How usual the name is: in how many unlabelled abstracts it stands. What is new is rare. */
export function knownFeatures(bag: FeatureBag, context: RoleContext, view: EntityView): number {
  const { keys, phrases, phases } = context;
  let most = 0;
  for (const { from, to } of view.ranges)
    most = Math.max(most, phrases.get(phraseKey(keys, from, to), PHRASE_DOCUMENTS));
  const level = most === 0 ? 0 : 1 + Math.floor(Math.log2(most));
  const first = view.ranges.map((r) => phases[r.sentence] ?? 0).find((p) => p > 0) ?? 0;
  bag.add(T.known, level);
  bag.add(T.knownPhase, mix(level, first));
  bag.add(T.knownPhase, mix(mix(level, 20 + first), hashText(view.casing)));
  const usual = most === 0 ? 0 : most < 16 ? 1 : most < 200 ? 2 : 3;
  bag.add(T.known, mix(50, usual));
  return usual;
}

/** What announces a mention: its article, list markers, the verb it hangs on, and the subject of the sentence. */
export function announceFeatures(bag: FeatureBag, context: RoleContext, range: TokenRange, usual: number): void {
  const { paper, clusters, phases } = context;
  const { from, to, sentence } = range;
  if (sentence === 0) return;
  const start = paper.firsts[sentence] as number;
  const end = paper.firsts[sentence + 1] as number;
  const phase = phases[sentence] ?? 0;
  const word = (i: number): number => (i >= start && i < end ? (paper.hashes[i] as number) : NONE);
  const phrase = phraseStart(context, range, start);
  const article = mix(phrase.article, phrase.isNew ? 1 : 0);
  bag.add(T.article, article);
  bag.add(T.article, mix(article, usual + 7));
  bag.add(T.articleWord, mix(article, word(phrase.at - 1)));
  if (to < end) bag.add(T.headAfter, mix(article, clusters[to] as number));
  const before = paper.words[phrase.at - 1] ?? "";
  const marker = /^[).:,]$/.test(before) ? (paper.words[phrase.at - 2] ?? "") : before;
  if (phrase.at - 2 >= start && MARKERS.test(marker)) bag.add(T.marked, mix(hashText(before), phase));
  const { parts, own } = openingOf(context, start, from);
  bag.add(T.counted, mix(parts, phase));
  bag.add(T.ownSubject, mix(own, mix(phase, usual)));
  bag.add(T.ownSubject, mix(own, mix(word(phrase.at - 1), 77)));
  const { verb, links, commas, entities, colons } = verbBefore(context, phrase.at, start);
  if (colons > 0) bag.add(T.afterColon, mix(phase, usual));
  if (verb < 0) {
    bag.add(T.announced, mix(99, usual));
    return;
  }
  bag.add(T.announced, mix(Math.min(links, 3), usual));
  bag.add(T.announced, mix(mix(Math.min(links, 3), 40 + Math.min(commas, 3)), article));
  bag.add(T.between, mix(Math.min(links, 3), mix(word(phrase.at - 1), bucket(entities))));
  bag.add(T.articleVerb, mix(article, word(verb)));
}

/** Whether "techniques", "components" stand before a mention, and who the sentence is about: 1 the named work, 2 "we". */
function openingOf(
  { paper, covered, coined }: RoleContext,
  start: number,
  from: number,
): { parts: number; own: number } {
  let [parts, own] = [0, 0];
  for (let i = Math.max(start, from - LONGEST); i < from; i += 1) {
    const word = paper.words[i] as string;
    if (PARTS.has(word)) parts = 1;
    if (i >= start + OPENING) continue;
    if (coined.has(covered[i] ?? -1) || word === "it") own = 1;
    if (word === "we" || word === "our") own = 2;
  }
  return { parts, own };
}

/** The nearest proposing verb before a phrase (-1: none), and what stands between. */
function verbBefore({ paper, covered }: RoleContext, at: number, start: number) {
  let [links, commas, entities, colons] = [0, 0, 0, 0];
  for (let i = at - 1; i >= Math.max(start, at - LONGEST); i -= 1) {
    const word = paper.words[i] as string;
    if (PROPOSES.test(word)) return { verb: i, links, commas, entities, colons };
    if (LINKS.has(word)) links += 1;
    if (word === "," || word === "and") commas += 1;
    if (word === ":") colons += 1;
    if ((covered[i] as number) >= 0 && covered[i] !== covered[i + 1]) entities += 1;
  }
  return { verb: -1, links, commas, entities, colons };
}
