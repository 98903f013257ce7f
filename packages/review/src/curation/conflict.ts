/** Why a decision could not be applied as it stands, or was applied otherwise. */
export type ConflictKind =
  /** What it speaks of is no longer in the evidence. */
  | "gone"
  /** More than one thing fits what it speaks of. */
  | "ambiguous"
  /** What it speaks of was missing in the evidence, stands in the text, and was put back. */
  | "restored"
  /** The name or place that it gives is taken by something else. */
  | "taken"
  /** It would make an entity its own ancestor, or merge it into itself. */
  | "circular"
  /** Another decision says otherwise. */
  | "contradiction";

/** A decision that wants a person's eyes: shown, never dropped. */
export interface CurationConflict {
  /** Id of the decision. */
  entry: string;
  kind: ConflictKind;
  /** In the user's words, with what is concerned. */
  message: string;
  /** Whether the decision took effect all the same. */
  applied: boolean;
}

/** What a decision ran into; null where it went through. */
export type Outcome = Omit<CurationConflict, "entry"> | null;

export const notApplied = (kind: ConflictKind, message: string): Outcome => ({ kind, message, applied: false });
export const appliedBut = (kind: ConflictKind, message: string): Outcome => ({ kind, message, applied: true });
