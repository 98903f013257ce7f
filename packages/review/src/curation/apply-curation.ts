import type { CanonicalEntity, CurationEntry, Linking, Paper, PaperEvidence } from "@lithograph/model";
import { activeEntries } from "./active-entries.ts";
import type { CurationConflict, Outcome } from "./conflict.ts";
import { contradictions } from "./contradictions.ts";
import { merge, rename, retype, setParent, split } from "./entity-decisions.ts";
import { EntityTable } from "./entity-table.ts";
import { EvidenceTable } from "./evidence-table.ts";
import type { CurationState } from "./find-targets.ts";
import { fuseItems } from "./fuse-items.ts";
import { add, confirm, reject, setRole } from "./paper-decisions.ts";
import { addResult } from "./result-decisions.ts";

export interface CurationInput {
  papers: Iterable<Paper>;
  /** As the extractor said it. */
  evidence: Iterable<PaperEvidence>;
  linking: Linking;
  entries: Iterable<CurationEntry>;
}

export interface Curated {
  /** In the order in which it was given. */
  evidence: PaperEvidence[];
  linking: Linking;
  /** Ids of canonical entities that a person confirmed. */
  confirmed: Set<string>;
  /** Decisions that want a person's eyes, by id of the decision. */
  conflicts: CurationConflict[];
}

/**
 * Lays what people decided over what the extractor said. Pure and deterministic: decisions are taken in the order of
 * their ids, whatever the order of the log; what is given is not changed. A decision finds its target by id, by what
 * an id leads to after earlier decisions, or by the words that were marked, so that it outlives a new extraction.
 */
export function applyCuration(input: CurationInput): Curated {
  const evidence = [...input.evidence];
  const { active, conflicts } = activeEntries(input.entries);
  const state: CurationState = {
    entities: new EntityTable(input.linking.entities),
    evidence: new EvidenceTable(input.papers, evidence, input.linking),
    confirmed: new Set(),
  };
  const before = new Set([...input.linking.byPaper.values()].flat());
  for (const entry of active) {
    const outcome = applyEntry(state, entry);
    if (outcome !== null) conflicts.push({ entry: entry.id, ...outcome });
  }
  conflicts.push(...contradictions(active));
  for (const paper of state.evidence.papers.values()) if (paper.touched) fuseItems(paper);
  return {
    ...close(state, evidence, before),
    confirmed: new Set([...state.confirmed].map((id) => state.entities.current(id))),
    conflicts: conflicts.sort((a, b) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0)),
  };
}

function applyEntry(state: CurationState, entry: Exclude<CurationEntry, { kind: "undo" }>): Outcome {
  switch (entry.kind) {
    case "merge":
      return merge(state, entry);
    case "split":
      return split(state, entry);
    case "rename":
      return rename(state, entry);
    case "retype":
      return retype(state, entry);
    case "is-a":
      return setParent(state, entry);
    case "role":
      return setRole(state, entry);
    case "reject":
      return reject(state, entry);
    case "confirm":
      return confirm(state, entry);
    case "add":
      return add(state, entry);
    case "add-result":
      return addResult(state, entry);
  }
}

/** The state as evidence and linking; an entity that decisions left without any paper goes, unless it stands above one. */
function close(state: CurationState, evidence: readonly PaperEvidence[], before: ReadonlySet<string>) {
  const known = new Set(evidence.map(({ id }) => id));
  const added = [...state.evidence.papers.values()].filter(({ id, touched }) => touched && !known.has(id));
  const out = [...evidence.map(({ id }) => id), ...added.map(({ id }) => id)].flatMap((id) => {
    const paper = state.evidence.papers.get(id);
    return paper === undefined ? [] : [paper];
  });
  const needed = new Set(out.flatMap(({ items }) => items.map(({ canonical }) => canonical)));
  // A Set grows while it is walked: ancestors of ancestors come too.
  for (const id of needed) for (const parent of state.entities.exact(id)?.isA ?? []) needed.add(parent);
  const lost = (entity: CanonicalEntity) => before.has(entity.id) && !needed.has(entity.id);
  const linking: Linking = {
    entities: state.entities.all().filter((entity) => !lost(entity)),
    byPaper: new Map(out.map(({ id, items }) => [id, items.map(({ canonical }) => canonical)])),
  };
  return {
    evidence: out.map(({ id, items, results }) => ({ id, entities: items.map(({ entity }) => entity), results })),
    linking,
  };
}
