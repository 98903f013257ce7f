import { setImmediate as breathe } from "node:timers/promises";
import { type EvidenceJournal, journalKey } from "@lithograph/bundle";
import { createExtractor } from "@lithograph/extractor";
import { type Paper, type PaperEvidence, paperText } from "@lithograph/model";
import type { OnProgress } from "./progress.ts";

export interface ExtractRequest {
  /** Papers whose evidence is wanted. */
  papers: Paper[];
  version: string;
  /** Keeps what was done over a kill; null where nothing is stored. */
  journal: EvidenceJournal | null;
  onProgress: OnProgress;
  signal: AbortSignal | null;
}

/** Evidence of papers, by paper id. Gives way between papers, so that a server goes on answering. */
export async function extractPapers(request: ExtractRequest): Promise<Map<string, PaperEvidence>> {
  const { papers, version, journal, onProgress, signal } = request;
  const found = new Map<string, PaperEvidence>();
  if (papers.length === 0) return found;
  const done = (await journal?.read()) ?? new Map<string, PaperEvidence>();
  const extractor = createExtractor();
  for (const [index, paper] of papers.entries()) {
    onProgress({ stage: "extracting", done: index, total: papers.length });
    const key = journalKey(version, paper.id, paperText(paper));
    let evidence = done.get(key);
    if (evidence === undefined) {
      await breathe();
      signal?.throwIfAborted();
      evidence = extractor.extract(paper);
      await journal?.append(key, evidence);
    }
    found.set(paper.id, evidence);
  }
  onProgress({ stage: "extracting", done: papers.length, total: papers.length });
  return found;
}
