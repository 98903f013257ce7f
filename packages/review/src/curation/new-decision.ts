import { randomBytes } from "node:crypto";
import { CurationEntry, type Linking, LithographError, type SeenEntity } from "@lithograph/model";

export interface DecisionMaker {
  by: string | null;
  /** Now; milliseconds since 1970. */
  now?: number;
}

/** An id that sorts by time: milliseconds since 1970 in 13 digits, then a random part. */
export function entryId(now: number = Date.now()): string {
  return `${String(now).padStart(13, "0")}-${randomBytes(5).toString("hex")}`;
}

/**
 * A decision as it is stored, from its body (kind and fields, and a reason): with id, time, author, and how the
 * entities that it names look now.
 * @throws LithographError BAD_REQUEST where the body is no decision
 */
export function newDecision(
  body: object,
  linking: Linking | null,
  { by, now = Date.now() }: DecisionMaker,
): CurationEntry {
  const draft = { reason: null, ...body, id: entryId(now), at: new Date(now).toISOString(), by };
  const parsed = CurationEntry.safeParse(draft);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join(".") || "kind";
    throw new LithographError("BAD_REQUEST", `The decision is not valid: ${where}: ${issue?.message ?? "not valid"}.`);
  }
  const seen = linking === null ? [] : entitiesSeen(parsed.data, linking);
  return seen.length === 0 ? parsed.data : { ...parsed.data, seen };
}

function entitiesSeen(entry: CurationEntry, linking: Linking): SeenEntity[] {
  const named = new Set(namedEntities(entry));
  return linking.entities
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
