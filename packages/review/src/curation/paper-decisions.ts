import { type CurationEntry, type EvidenceEntity, type EvidenceRef, type Mention, paperText } from "@lithograph/model";
import { appliedBut, notApplied, type Outcome } from "./conflict.ts";
import { ensure, rejectEntity } from "./entity-decisions.ts";
import { type CuratedItem, type CuratedPaper, withType } from "./evidence-table.ts";
import { type CurationState, findEntity, findItem } from "./find-targets.ts";
import { fold } from "./fold.ts";
import { confirmResult, rejectResult } from "./result-decisions.ts";

type Of<K extends CurationEntry["kind"]> = Extract<CurationEntry, { kind: K }>;

/** `rule` of what a person decided, with the decision's id. */
export const curationRule = (entry: { id: string }) => `curation:${entry.id}`;

export function setRole(state: CurationState, entry: Of<"role">): Outcome {
  return assert(state, entry.target, (item) => ({
    ...item,
    entity: { ...item.entity, role: entry.role, confidence: 1, rule: curationRule(entry) },
  }));
}

export function reject(state: CurationState, entry: Of<"reject">): Outcome {
  const { target } = entry;
  if ("result" in target) return rejectResult(state, target);
  if ("entity" in target) {
    const found = findEntity(state, target.entity, entry.seen);
    // What was rejected and is gone is as the person wants it.
    if ("outcome" in found) return found.outcome?.kind === "gone" ? null : found.outcome;
    rejectEntity(state, found.found);
    return null;
  }
  const found = findItem(state, target);
  if ("outcome" in found) return found.outcome?.kind === "gone" ? null : found.outcome;
  const { paper, item } = found.found;
  if (item !== null) state.evidence.replace(paper, item, []);
  return null;
}

export function confirm(state: CurationState, entry: Of<"confirm">): Outcome {
  const { target } = entry;
  if ("result" in target) return confirmResult(state, target);
  if ("entity" in target) {
    const found = findEntity(state, target.entity, entry.seen);
    if ("outcome" in found) return found.outcome;
    state.confirmed.add(found.found.id);
    return null;
  }
  return assert(state, target, (item) => {
    const entity = { ...withType(item.entity, target.type), confidence: 1 };
    if (item.entity.type === target.type) return { ...item, entity };
    return { entity, canonical: canonicalFor(state, target) };
  });
}

/**
 * Changes the evidence that a decision speaks of. Where the extractor finds it no more but its words still stand in
 * the paper, it is put back: a person has read it there.
 */
function assert(state: CurationState, ref: EvidenceRef, change: (item: CuratedItem) => CuratedItem): Outcome {
  const found = findItem(state, ref);
  if ("outcome" in found) return found.outcome;
  const { paper, item } = found.found;
  if (item !== null) {
    state.evidence.replace(paper, item, [change(asNamed(state, paper, item, ref))]);
    return null;
  }
  const mentions = placesOf(paper, ref);
  if (mentions.length === 0) return notApplied("gone", `"${ref.name}" does not stand in "${ref.paper}" any more.`);
  const entity = made(ref.name, ref.type, mentions);
  state.evidence.add(paper, change({ entity, canonical: canonicalFor(state, ref) }));
  return appliedBut(
    "restored",
    `"${ref.name}" in "${ref.paper}" is not extracted any more; it was put back as decided.`,
  );
}

const placesOf = (paper: CuratedPaper, { name, mentions = [] }: EvidenceRef) =>
  [name, ...mentions].flatMap((words) => occurrences(paper, words));

/** What a new extraction cut or named otherwise gets back the name and the words that the person agreed to. */
function asNamed(state: CurationState, paper: CuratedPaper, item: CuratedItem, ref: EvidenceRef): CuratedItem {
  const { entity } = item;
  const taken = paper.items.some(
    (one) => one !== item && one.entity.name === ref.name && one.entity.type === entity.type,
  );
  if (entity.name === ref.name || taken) return item;
  const mentions = placesOf(paper, ref);
  if (mentions.length === 0) return item;
  const named = { ...entity, ...pick(made(ref.name, entity.type, mentions)) };
  const same = fold(entity.name) === fold(ref.name);
  return {
    entity: named,
    canonical: same ? item.canonical : canonicalFor(state, { name: ref.name, type: entity.type }),
  };
}

const pick = ({ name, mentions }: EvidenceEntity) => ({ name, mentions });

export function add(state: CurationState, entry: Of<"add">): Outcome {
  const paper = state.evidence.papers.get(entry.paper);
  if (paper === undefined) return notApplied("gone", `The paper "${entry.paper}" is not there any more.`);
  const known = paper.items.find(({ entity }) => entity.name === entry.name && entity.type === entry.type);
  if (known !== undefined) {
    const entity: EvidenceEntity = { ...known.entity, role: entry.role, confidence: 1, rule: curationRule(entry) };
    state.evidence.replace(paper, known, [{ ...known, entity }]);
    return null;
  }
  const named = occurrences(paper, entry.name);
  const mentions = named.length > 0 ? named : entry.quote === null ? [] : occurrences(paper, entry.quote);
  if (mentions.length === 0) {
    return notApplied("gone", `Neither "${entry.name}" nor the quote stands in "${entry.paper}" any more.`);
  }
  const entity = { ...made(entry.name, entry.type, mentions), role: entry.role, rule: curationRule(entry) };
  state.evidence.add(paper, { entity, canonical: canonicalFor(state, entry) });
  return null;
}

/** The canonical entity that a new name of a type belongs to: one that knows the form, else one of its own. */
function canonicalFor(state: CurationState, { name, type }: { name: string; type: EvidenceRef["type"] }): string {
  const { best } = state.entities.withForms([name], type);
  const known = best.filter((entity) => entity.type === type);
  return known.length === 1 && known[0] !== undefined ? known[0].id : ensure(state, type, name).id;
}

function made(name: string, type: EvidenceRef["type"], mentions: Mention[]): EvidenceEntity {
  const unique = new Map(mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const sorted = [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return { name, type, role: "mentioned", mentions: sorted, confidence: 1, rule: "curation" };
}

const WORD = /[\p{L}\p{N}_]/u;

/** Every place where the words stand as words of their own; in the given case, or else in any. */
export function occurrences({ paper }: CuratedPaper, words: string): Mention[] {
  if (paper === null || words === "") return [];
  const text = paperText(paper);
  const exact = places(text, text, words);
  const lower = text.toLowerCase();
  // Lower case may change a text's length ("İ"): then offsets would lie.
  if (exact.length > 0 || lower.length !== text.length) return exact;
  return places(text, lower, words.toLowerCase());
}

function places(text: string, haystack: string, needle: string): Mention[] {
  const found: Mention[] = [];
  for (let start = haystack.indexOf(needle); start >= 0; start = haystack.indexOf(needle, start + needle.length)) {
    const end = start + needle.length;
    const joined = (at: number, edge: string | undefined) =>
      edge !== undefined && WORD.test(edge) && WORD.test(text[at] ?? " ");
    if (!joined(start - 1, needle[0]) && !joined(end, needle.at(-1)))
      found.push({ start, end, text: text.slice(start, end) });
  }
  return found;
}
