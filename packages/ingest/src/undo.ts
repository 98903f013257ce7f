import type { IngestedSource } from "@lithograph/bundle";
import { LithographError, type Paper, type PaperEvidence } from "@lithograph/model";
import type { StoredContents } from "./bundle-contents.ts";

/** What an ingest changed, as it was before: enough to take it back, no more. */
export interface Undo {
  /** Hash of papers.jsonl after the ingest: it can be taken back while this stands. */
  after: string;
  /** Papers that are new or changed, each with what it was; null where it was not there. */
  before: Map<string, { paper: Paper; evidence: PaperEvidence | null } | null>;
  sources: IngestedSource[];
}

/** @param sources of the manifest before the ingest */
export function undoOf(before: StoredContents, after: StoredContents, sources: IngestedSource[], hash: string): Undo {
  const changed = [...after.papers.values()].filter((paper) => !same(before.papers.get(paper.id), paper));
  const removed = [...before.papers.values()].filter(({ id }) => !after.papers.has(id));
  const entries = [...changed, ...removed].map(({ id }) => {
    const paper = before.papers.get(id);
    return [id, paper === undefined ? null : { paper, evidence: before.evidence.get(id) ?? null }] as const;
  });
  return { after: hash, before: new Map(entries), sources };
}

/**
 * The contents without that ingest.
 * @throws LithographError CONFLICT where something was ingested since
 */
export function withoutIngest(current: StoredContents, undo: Undo, hash: string): StoredContents {
  if (hash !== undo.after) {
    throw new LithographError(
      "CONFLICT",
      "The ingest cannot be taken back: the bundle has changed since.",
      "Take back what came later first, or restore the bundle from a backup or from git.",
    );
  }
  const papers = new Map(current.papers);
  const evidence = new Map(current.evidence);
  for (const [id, was] of undo.before) {
    papers.delete(id);
    evidence.delete(id);
    if (was === null) continue;
    papers.set(id, was.paper);
    if (was.evidence !== null) evidence.set(id, was.evidence);
  }
  return { ...current, papers, evidence };
}

/** Both come out of the same schema, so equal papers have equal text. */
const same = (a: Paper | undefined, b: Paper) => a !== undefined && JSON.stringify(a) === JSON.stringify(b);
