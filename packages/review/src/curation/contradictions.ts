import type { CurationEntry } from "@lithograph/model";
import type { CurationConflict } from "./conflict.ts";
import { fold } from "./fold.ts";

type Decision = Exclude<CurationEntry, { kind: "undo" }>;
interface Claim {
  /** What is spoken of, and in which respect: two claims on one subject contradict each other where they differ. */
  subject: string;
  says: string;
}

/** What a decision claims, so that it can be held against others. */
function claims(entry: Decision): Claim[] {
  switch (entry.kind) {
    case "merge":
      return entry.from.map((id) => ({ subject: `place of ${id}`, says: `is ${entry.into}` }));
    case "split":
      return entry.forms.map((form) => ({ subject: `"${form}" of ${entry.entity}`, says: `is "${entry.name}"` }));
    case "rename":
      return [{ subject: `name of ${entry.entity}`, says: `"${entry.name}"` }];
    case "retype":
      return [{ subject: `type of ${entry.entity}`, says: entry.type }];
    case "role":
      return [
        { subject: `role of ${evidenceKey(entry.target)}`, says: entry.role },
        { subject: `truth of ${evidenceKey(entry.target)}`, says: "confirmed" },
      ];
    case "reject":
    case "confirm": {
      const { target } = entry;
      const says = entry.kind === "reject" ? "rejected" : "confirmed";
      if ("result" in target) return [{ subject: `truth of ${target.result}`, says }];
      return [{ subject: `truth of ${"entity" in target ? target.entity : evidenceKey(target)}`, says }];
    }
    case "add":
      return [{ subject: `role of ${evidenceKey(entry)}`, says: entry.role }];
    default:
      return [];
  }
}

const evidenceKey = ({ paper, name, type }: { paper: string; name: string; type: string }) =>
  `${type} "${fold(name)}" in "${paper}"`;

/**
 * Decisions that hold at once and say different things of one subject. The later one (by id) is what took effect;
 * the person is told of both. One person changing their mind is no contradiction: only different people's are.
 */
export function contradictions(active: readonly Decision[]): CurationConflict[] {
  const last = new Map<string, { entry: Decision; says: string }>();
  const found: CurationConflict[] = [];
  for (const entry of active) {
    for (const { subject, says } of claims(entry)) {
      const earlier = last.get(subject);
      if (earlier !== undefined && earlier.says !== says && earlier.entry.by !== entry.by) {
        const message = `The ${subject}: ${who(entry)} says ${says}, ${who(earlier.entry)} said ${earlier.says} (${earlier.entry.id}).`;
        found.push({ entry: entry.id, kind: "contradiction", message, applied: true });
      }
      last.set(subject, { entry, says });
    }
  }
  return found;
}

const who = ({ by }: Decision) => by ?? "somebody";
