import type { CurationConflict } from "./conflict.ts";

interface Logged {
  id: string;
  kind: string;
}
type Undo = { kind: "undo"; entry: string };
const isUndo = <T extends Logged>(entry: T): entry is Extract<T, Undo> => entry.kind === "undo";

export const byEntryId = (a: Logged, b: Logged) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * What of a log holds, in the order of ids: without undone entries and without the undoing ones. An undo that is
 * itself undone undoes nothing. Of two lines with one id the first counts.
 */
export function activeEntries<T extends Logged & (Undo | { kind: string })>(
  log: Iterable<T>,
): { active: Exclude<T, Undo>[]; conflicts: CurationConflict[] } {
  const entries = new Map<string, T>();
  for (const entry of log) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  const sorted = [...entries.values()].sort(byEntryId);
  const undone = new Set<string>();
  const conflicts: CurationConflict[] = [];
  // From the newest back: whether an undo holds is known before what it undoes is looked at.
  for (const entry of sorted.toReversed()) {
    if (!isUndo(entry) || undone.has(entry.id)) continue;
    if (entries.has(entry.entry)) undone.add(entry.entry);
    else
      conflicts.push({
        entry: entry.id,
        kind: "gone",
        message: `There is no decision "${entry.entry}" to undo.`,
        applied: false,
      });
  }
  const active = sorted.filter((entry): entry is Exclude<T, Undo> => !isUndo(entry) && !undone.has(entry.id));
  return { active, conflicts: conflicts.reverse() };
}
