import type { Bundle, IngestedSource } from "@lithograph/bundle";
import { type Paper, type PaperEvidence, paperText } from "@lithograph/model";
import type { StoredContents } from "./bundle-contents.ts";
import { codeVersion } from "./code-version.ts";
import { extractPapers } from "./extract-papers.ts";
import type { OnProgress } from "./progress.ts";

/** What shall stand in the bundle. */
export interface Wanted {
  papers: readonly Paper[];
  sources: IngestedSource[];
  /** False where papers and sources are what is stored: then only evidence that is out of date is made again. */
  changed: boolean;
}

/** The version that evidence is marked with. */
export const extractorVersion = () => codeVersion("@lithograph/extractor");

/** Extracts what has no evidence yet (of this version, from this text) and commits papers, evidence and sources. */
export async function storeContents(
  bundle: Bundle,
  wanted: Wanted,
  stored: StoredContents,
  { onProgress, signal }: { onProgress: OnProgress; signal: AbortSignal | null },
): Promise<StoredContents> {
  const { papers, sources } = wanted;
  const version = extractorVersion();
  const onDisk = await bundle.unchanged();
  const mayKeep = bundle.manifest.extractor === version && onDisk.papers && onDisk.evidence;
  const kept = mayKeep ? papers.flatMap((paper) => keptEvidence(paper, stored)) : [];
  const keptIds = new Set(kept.map(({ id }) => id));
  const missing = papers.filter(({ id }) => !keptIds.has(id));
  if (missing.length === 0 && !wanted.changed) return stored;
  const { journal } = bundle;
  const fresh = await extractPapers({ papers: missing, version, journal, onProgress, signal });
  const evidence = new Map([...kept, ...fresh.values()].map((one) => [one.id, one]));
  onProgress({ stage: "storing", done: 0, total: null });
  signal?.throwIfAborted();
  await bundle.commit({ papers, evidence: evidence.values(), extractor: version, sources });
  return { ...stored, papers: new Map(papers.map((paper) => [paper.id, paper])), evidence };
}

/** Evidence of a paper whose text is what it was extracted from. */
function keptEvidence(paper: Paper, stored: StoredContents): PaperEvidence[] {
  const before = stored.papers.get(paper.id);
  const evidence = stored.evidence.get(paper.id);
  return before !== undefined && evidence !== undefined && paperText(before) === paperText(paper) ? [evidence] : [];
}

/** A file that was read again replaces what its name stood for. */
export function joinSources(before: readonly IngestedSource[], read: readonly IngestedSource[]): IngestedSource[] {
  const names = new Set(read.map(({ file }) => file));
  const byHash = new Map(before.filter(({ file }) => !names.has(file)).map((source) => [source.sha256, source]));
  for (const source of read) byHash.set(source.sha256, source);
  return [...byHash.values()];
}
