import type { CurationEntry } from "@lithograph/model";
import { activeEntries, byEntryId } from "./active-entries.ts";
import type { CurationConflict } from "./conflict.ts";
import { contradictions } from "./contradictions.ts";

export interface MergedLogs<T> {
  /** Every line of both, once, in the order of ids. */
  entries: T[];
  conflicts: CurationConflict[];
}

/**
 * Two append-only logs as one, whichever comes first: merging is commutative, associative and may be repeated. Of two
 * different lines with one id, the one that sorts first as JSON is kept and the other is named as a conflict.
 */
export function unionLogs<T extends { id: string; kind: string }>(a: Iterable<T>, b: Iterable<T>): MergedLogs<T> {
  const byId = new Map<string, T>();
  const conflicts: CurationConflict[] = [];
  for (const entry of [...a, ...b]) {
    const known = byId.get(entry.id);
    if (known === undefined) byId.set(entry.id, entry);
    if (known === undefined || stable(known) === stable(entry)) continue;
    const [kept, left] = stable(known) < stable(entry) ? [known, entry] : [entry, known];
    byId.set(entry.id, kept);
    const message = `Two different entries have the id "${entry.id}"; kept is ${JSON.stringify(kept)}, left out ${JSON.stringify(left)}.`;
    conflicts.push({ entry: entry.id, kind: "contradiction", message, applied: true });
  }
  return { entries: [...byId.values()].sort(byEntryId), conflicts: conflicts.sort(byEntry) };
}

const byEntry = (a: CurationConflict, b: CurationConflict) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0);

/** Two people's curation logs as one, with what they disagree about. */
export function mergeLogs(a: Iterable<CurationEntry>, b: Iterable<CurationEntry>): MergedLogs<CurationEntry> {
  const { entries, conflicts } = unionLogs(a, b);
  const { active, conflicts: dangling } = activeEntries(entries);
  return { entries, conflicts: [...conflicts, ...dangling, ...contradictions(active)] };
}

/** JSON with keys in order, so that equal entries compare equal however they were written. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
