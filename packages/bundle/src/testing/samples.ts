import { CurationEntry, Paper, type PaperEvidence } from "@lithograph/model";
import type { BundleContents } from "../bundle.ts";

export function samplePaper(id: string, abstract = `We validate ${id} on the Xilinx Alveo U280 FPGA.`): Paper {
  return Paper.parse({ id, title: `${id}: Fast Inference`, abstract, year: 2025 });
}

export function sampleEvidence({ id, title }: Paper): PaperEvidence {
  const mentions = [{ start: 0, end: id.length, text: title.slice(0, id.length) }];
  return {
    id,
    entities: [{ name: id, type: "Technique", role: "proposed", mentions, confidence: 0.9, rule: "title" }],
    results: [],
  };
}

export function sampleContents(ids: string[], extractor = "1"): BundleContents {
  const papers = ids.map((id) => samplePaper(id));
  const source = {
    file: "papers.bib",
    sha256: ids.join("-"),
    format: "bibtex",
    records: ids.length,
    abstracts: ids.length,
  };
  return { papers, evidence: papers.map(sampleEvidence), extractor, sources: [source] };
}

export function sampleDecision(id: string): CurationEntry {
  const base = { id, at: "2026-01-01T00:00:00.000Z", by: null, reason: "the same device" };
  return CurationEntry.parse({ ...base, kind: "merge", from: ["hardware:u280"], into: "hardware:alveo-u280" });
}

/** Everything an async iterable yields. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
