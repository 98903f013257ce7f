import { randomBytes } from "node:crypto";
import {
  type CanonicalEntity,
  CollectionEntry,
  type CollectionStep,
  CurationEntry,
  type DecisionBody,
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

/** A decision as it is stored: with id, time, author and reason, and how the entities that it names look now. */
export function newDecision(
  body: DecisionBody,
  entities: readonly CanonicalEntity[],
  maker: DecisionMaker,
): CurationEntry {
  const { by, reason = null, now = Date.now() } = maker;
  const entry = CurationEntry.parse({ ...body, id: entryId(now), at: new Date(now).toISOString(), by, reason });
  const seen = entitiesSeen(entry, entities);
  return seen.length === 0 ? entry : { ...entry, seen };
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
