import {
  type CanonicalEntity,
  type CurationEntry,
  ENTITY_TYPES,
  type EntityType,
  type EvidenceRef,
  type EvidenceResult,
  type ResultRef,
  resultId,
} from "@lithograph/model";
import type { Outcome } from "./conflict.ts";
import { notApplied } from "./conflict.ts";
import type { EntityTable } from "./entity-table.ts";
import type { CuratedItem, CuratedPaper, EvidenceTable } from "./evidence-table.ts";
import { fold } from "./fold.ts";

export interface CurationState {
  entities: EntityTable;
  evidence: EvidenceTable;
  /** Canonical entities that a person said are right. */
  confirmed: Set<string>;
}

type Found<T> = { found: T } | { outcome: Outcome };

/**
 * The canonical entity that a decision names: by id, by what its id leads to, else by the forms that it had when the
 * decision was made. A new extractor may have given it another name or type; where two fit, none is taken.
 */
export function findEntity(state: CurationState, id: string, seen: CurationEntry["seen"]): Found<CanonicalEntity> {
  const known = state.entities.get(id);
  if (known !== undefined) return { found: known };
  const then = seen?.find(({ entity }) => entity === id);
  const forms = then === undefined ? [id.slice(id.indexOf(":") + 1)] : [then.name, ...then.forms];
  const { best } = state.entities.withForms(forms, then?.type ?? typeOfId(id));
  const [first, second] = best;
  if (first === undefined) return { outcome: notApplied("gone", `No paper speaks of "${then?.name ?? id}" any more.`) };
  if (second === undefined) return { found: first };
  const names = best.map((entity) => entity.id).sort();
  return { outcome: notApplied("ambiguous", `"${then?.name ?? id}" may be any of ${names.join(", ")}.`) };
}

function typeOfId(id: string): EntityType | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(":")));
  return ENTITY_TYPES.find((type) => type.toLowerCase() === prefix) ?? null;
}

/** How well an item fits what a decision speaks of; 0 where it does not. */
function fitness(item: CuratedItem, ref: EvidenceRef): number {
  const { name, type, mentions } = item.entity;
  const sameType = type === ref.type ? 1 : 0;
  if (name === ref.name) return 300 + sameType;
  const words = new Set([ref.name, ...(ref.mentions ?? [])].map(fold));
  if (words.has(fold(name))) return 200 + sameType;
  const marked = [...new Set(mentions.map(({ text }) => fold(text)))];
  const shared = marked.filter((text) => words.has(text)).length;
  if (shared > 0) return 100 + 2 * Math.min(shared, 20) + sameType;
  // A longer or shorter span over the same words: "Alveo U280" and "Xilinx Alveo U280".
  const overlap = Math.max(0, ...marked.flatMap((text) => [...words].map((word) => shareOf(text, word))));
  return overlap > 0.5 ? 20 * overlap + sameType : 0;
}

/** The part of the longer name that the shorter one is, in words; 0 where it is no run of its words. */
function shareOf(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return `-${long}-`.includes(`-${short}-`) ? short.split("-").length / long.split("-").length : 0;
}

/** The item of a paper that a decision names, or what fits it best by name and by the words that were marked. */
export function findItem(
  state: CurationState,
  ref: EvidenceRef,
): Found<{ paper: CuratedPaper; item: CuratedItem | null }> {
  const paper = state.evidence.papers.get(ref.paper);
  if (paper === undefined) return { outcome: notApplied("gone", `The paper "${ref.paper}" is not there any more.`) };
  const fits = paper.items.map((item) => ({ item, score: fitness(item, ref) })).filter(({ score }) => score > 0);
  const top = Math.max(0, ...fits.map(({ score }) => score));
  const [first, second] = fits.filter(({ score }) => score === top);
  if (first === undefined) return { found: { paper, item: null } };
  if (second === undefined || first.item.canonical === second.item.canonical)
    return { found: { paper, item: first.item } };
  const names = [first.item.entity.name, second.item.entity.name].sort();
  return { outcome: notApplied("ambiguous", `"${ref.name}" in "${ref.paper}" may be ${names.join(" or ")}.`) };
}

/** The result that a decision names: by id (paper and place), else by paper, sentence and value. */
export function findResult(
  state: CurationState,
  ref: ResultRef,
): Found<{ paper: CuratedPaper; result: EvidenceResult }> {
  const gone = notApplied("gone", `The result "${ref.value ?? ref.result}" is not in the evidence any more.`);
  const known = ref.paper === undefined ? undefined : state.evidence.papers.get(ref.paper);
  for (const paper of known === undefined ? state.evidence.papers.values() : [known]) {
    const result = paper.results.find(({ start, end }) => resultId(paper.id, start, end) === ref.result);
    if (result !== undefined) return { found: { paper, result } };
  }
  if (known === undefined || ref.value === undefined) return { outcome: gone };
  const value = ref.value;
  const near = known.results.filter((result) => ref.sentence === undefined || overlaps(result.evidence, ref.sentence));
  const same = near.filter((result) => result.value === value);
  const wider = near.filter((result) => result.value.includes(value) || value.includes(result.value));
  const [first, second] = same.length > 0 ? same : wider;
  if (first === undefined) return { outcome: gone };
  if (second === undefined) return { found: { paper: known, result: first } };
  return { outcome: notApplied("ambiguous", `Two results of "${known.id}" read "${value}".`) };
}

/** Sentences may be cut otherwise by a new extractor. */
const overlaps = (a: string, b: string) => a.includes(b) || b.includes(a);
