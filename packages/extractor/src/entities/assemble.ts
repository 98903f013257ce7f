import { ENTITY_TYPES, type Mention } from "@lithograph/model";
import type { TypedEntity } from "../roles/contract.ts";
import { spanText, type TokenSpan } from "./candidates.ts";
import { chooseName, type NameOption } from "./entity-name.ts";
import type { AcceptedForm } from "./pair-features.ts";
import type { PaperView } from "./paper-view.ts";
import { statedType } from "./stated-type.ts";

/** Places of the group's forms in the order of the text; of those that overlap the longer one, unless a form has no other. */
function mentionsOf(view: PaperView, group: readonly AcceptedForm[]): Mention[] {
  const all = group
    .flatMap(({ candidate }) => candidate.places.map((place) => ({ form: candidate.form, ...mentionAt(view, place) })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  const outer = all.filter((m) => {
    if (m.start < end) return false;
    end = m.end;
    return true;
  });
  const shown = new Set(outer.map((m) => m.form));
  const kept = all.filter((m) => {
    if (outer.includes(m)) return true;
    if (shown.has(m.form)) return false;
    shown.add(m.form);
    return true;
  });
  return kept.map(({ start, end: to, text }) => ({ start, end: to, text }));
}

/** "FlashDecoding++" is one name, though "+" is a token of its own: signs that hang on a name are its, unless more hangs on them. */
function withSigns({ tokens }: PaperView, { from, to }: TokenSpan): TokenSpan {
  const hangs = (at: number) => tokens[at] !== undefined && tokens[at].start === tokens[at - 1]?.end;
  let end = to;
  while (end < to + 2 && tokens[end]?.text === "+" && hangs(end)) end += 1;
  return { from, to: hangs(end) && /^[\p{L}\p{N}+]/u.test(tokens[end]?.text ?? "") ? to : end };
}

const wholeText = (view: PaperView, place: TokenSpan): string =>
  spanText(view.text, view.tokens, withSigns(view, place));

function mentionAt(view: PaperView, place: TokenSpan): Mention {
  const text = wholeText(view, place);
  const start = view.tokens[place.from]?.start ?? 0;
  return { start, end: start + text.length, text };
}

const startsSentence = (view: PaperView, { from }: TokenSpan): boolean =>
  from === 0 || view.sentenceOf[from - 1] !== view.sentenceOf[from];

/** The form as it stands inside a sentence; "Large language models" at the start of one is written small. */
function plainText(view: PaperView, places: readonly TokenSpan[]): string {
  const body = places.filter((p) => (view.sentenceOf[p.from] ?? 0) > 0);
  const inside = body.find((p) => !startsSentence(view, p));
  const text = wholeText(view, inside ?? body[0] ?? places[0] ?? { from: 0, to: 1 });
  const capitalised = inside === undefined && body.length > 0 && /^\p{Lu}\p{Ll}+ [\p{Ll} -]+$/u.test(text);
  return capitalised ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function optionOf(view: PaperView, { candidate, probability }: AcceptedForm): NameOption {
  return {
    text: plainText(view, candidate.places),
    probability,
    isShort: view.shorts.has(candidate.form),
    isLong: view.partners.has(candidate.form) && !view.shorts.has(candidate.form),
    beforeColon: candidate.places.some((p) => (view.tokens[p.to - 1]?.end ?? 0) <= view.colon),
  };
}

/** One entity for each group of forms, in the order of first mention; names are unique within a type. */
export function assembleEntities(
  view: PaperView,
  groups: readonly AcceptedForm[][],
  calibrate: (probability: number) => number,
): TypedEntity[] {
  const taken = new Set<string>();
  return groups
    .map((group) => ({ group, mentions: mentionsOf(view, group) }))
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .flatMap(({ group, mentions }) => {
      const first = group[0];
      const decided = ENTITY_TYPES[first?.type ?? 0];
      if (first === undefined || decided === undefined || mentions.length === 0) return [];
      const options = group.map((form) => optionOf(view, form));
      let name = chooseName(options, decided);
      const places = group.flatMap(({ candidate }) => candidate.places).sort((a, b) => a.from - b.from);
      const type = statedType(view, name, places, decided);
      if (taken.has(`${type} ${name}`)) name = options[0]?.text ?? name;
      if (taken.has(`${type} ${name}`)) return [];
      taken.add(`${type} ${name}`);
      const rule = first.candidate.spans.length > 0 ? "tagger+forms" : "known-form+forms";
      const confidence = Math.round(calibrate(first.probability) * 1000) / 1000;
      return [{ name, type, mentions, confidence, rule }];
    });
}
