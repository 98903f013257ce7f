import type { Bundle, LineProblem } from "@lithograph/bundle";
import { type CurationEntry, LithographError, type Paper, type PaperEvidence } from "@lithograph/model";

export interface StoredContents {
  papers: Map<string, Paper>;
  evidence: Map<string, PaperEvidence>;
  /** What a person decided, in the order in which it was decided. */
  curation: CurationEntry[];
}

/**
 * Everything in the bundle. Evidence that cannot be read, or belongs to no paper, is left out: it is extracted again.
 * @throws LithographError BUNDLE_CORRUPT for a paper that cannot be read: going on would drop it at the next commit
 */
export async function readContents(bundle: Bundle): Promise<StoredContents> {
  const papers = new Map<string, Paper>();
  for await (const paper of bundle.papers(refuse)) papers.set(paper.id, paper);
  const evidence = new Map<string, PaperEvidence>();
  for await (const one of bundle.evidence(() => undefined)) if (papers.has(one.id)) evidence.set(one.id, one);
  const curation: CurationEntry[] = [];
  for await (const entry of bundle.curation(() => undefined)) curation.push(entry);
  return { papers, evidence, curation };
}

function refuse({ file, line, reason }: LineProblem): never {
  throw new LithographError(
    "BUNDLE_CORRUPT",
    `Reading "${file}" failed at line ${line}: ${reason}.`,
    "Correct or remove that line, or restore the file from a backup or from git.",
  );
}
