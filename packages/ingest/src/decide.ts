import { linkEntities } from "@lithograph/extractor";
import { type CurationEntry, type DecisionBody, LithographError } from "@lithograph/model";
import { applyCuration, type CurationConflict, type DecisionMaker, newDecision } from "@lithograph/review";
import type { StoredContents } from "./bundle-contents.ts";
import { linkInputs } from "./project.ts";

/** A decision that was stored, with what it ran into and did all the same. */
export interface Decided {
  entry: CurationEntry;
  conflicts: CurationConflict[];
}

/**
 * A decision as it will be stored, tried on what is there: one that could not take effect is not stored at all.
 * @throws LithographError CONFLICT saying why
 */
export function tryDecision(contents: StoredContents, body: DecisionBody, maker: DecisionMaker): Decided {
  const input = {
    papers: contents.papers.values(),
    evidence: [...contents.evidence.values()],
    linking: linkEntities(linkInputs(contents)),
  };
  const before = applyCuration({ ...input, entries: contents.curation });
  const entry = newDecision(body, { entities: before.linking.entities, evidence: before.evidence }, maker);
  const after = applyCuration({ ...input, papers: contents.papers.values(), entries: [...contents.curation, entry] });
  const conflicts = after.conflicts.filter((conflict) => conflict.entry === entry.id);
  const refused = conflicts.find(({ applied }) => !applied);
  if (refused === undefined) return { entry, conflicts };
  throw new LithographError("CONFLICT", refused.message, "Nothing was stored.");
}
