import { randomBytes } from "node:crypto";
import {
  type CanonicalEntity,
  CollectionEntry,
  type CollectionStep,
  CurationEntry,
  type CurationTarget,
  type DecisionBody,
  type PaperEvidence,
  resultId,
  type SeenEntity,
} from "@lithograph/model";

export interface DecisionMaker {
  by: string | null;
  /** Why, in the person's words. */
  reason?: string | null;
  /** Now; milliseconds since 1970. */
  now?: number;
}

/** An id that sorts by time: milliseconds since 1970 in 13 digits, then a random part. */
export function entryId(now: number = Date.now()): string {
  return `${String(now).padStart(13, "0")}-${randomBytes(5).toString("hex")}`;
}

/** What a person looks at when deciding: entities and evidence after earlier decisions. */
export interface SeenState {
  entities: readonly CanonicalEntity[];
  evidence: readonly PaperEvidence[];
}

/**
 * A decision as it is stored: with id, time, author and reason, and how what it speaks of looks now, so that it is
 * found again when a new extractor names it otherwise.
 */
export function newDecision(body: DecisionBody, state: SeenState, maker: DecisionMaker): CurationEntry {
  const { by, reason = null, now = Date.now() } = maker;
  const known = "target" in body ? { ...body, target: describeTarget(body.target, state.evidence) } : body;
  const entry = CurationEntry.parse({ ...known, id: entryId(now), at: new Date(now).toISOString(), by, reason });
  const seen = entitiesSeen(entry, state.entities);
  return seen.length === 0 ? entry : { ...entry, seen };
}

/** The target with the words that are marked, or with the result's paper, value and sentence. */
function describeTarget(target: CurationTarget, evidence: readonly PaperEvidence[]): CurationTarget {
  if ("entity" in target) return target;
  if ("result" in target) {
    for (const { id, results } of target.paper === undefined
      ? evidence
      : evidence.filter((one) => one.id === target.paper)) {
      const found = results.find(({ start, end }) => resultId(id, start, end) === target.result);
      if (found !== undefined) return { ...target, paper: id, value: found.value, sentence: found.evidence };
    }
    return target;
  }
  const entities = evidence.find(({ id }) => id === target.paper)?.entities ?? [];
  const found = entities.find(({ name, type }) => name === target.name && type === target.type);
  return found === undefined ? target : { ...target, mentions: [...new Set(found.mentions.map(({ text }) => text))] };
}

/** A step of a collection as it is stored. */
export function newStep(step: CollectionStep, { by, now = Date.now() }: DecisionMaker): CollectionEntry {
  return CollectionEntry.parse({ ...step, id: entryId(now), at: new Date(now).toISOString(), by });
}

function entitiesSeen(entry: CurationEntry, entities: readonly CanonicalEntity[]): SeenEntity[] {
  const named = new Set(namedEntities(entry));
  return entities
    .filter(({ id }) => named.has(id))
    .map(({ id, type, name, aliases }) => ({ entity: id, type, name, forms: aliases }));
}

function namedEntities(entry: CurationEntry): string[] {
  switch (entry.kind) {
    case "merge":
      return [...entry.from, entry.into];
    case "is-a":
      return [entry.entity, entry.parent];
    case "split":
    case "rename":
    case "retype":
      return [entry.entity];
    case "reject":
    case "confirm":
      return "entity" in entry.target ? [entry.target.entity] : [];
    default:
      return [];
  }
}
