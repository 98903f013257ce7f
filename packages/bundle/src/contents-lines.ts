import { Paper, PaperEvidence } from "@lithograph/model";
import type { Manifest } from "./manifest.ts";

type Counts = Manifest["counts"];
/** By code units: the same order on every machine. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = <T extends { id: string }>(items: Iterable<T>) => [...items].sort((a, b) => compare(a.id, b.id));

/** One paper a line, by id, with keys in the schema's order: the same papers give the same bytes. */
export function* paperLines(papers: Iterable<Paper>, counts: Counts): Generator<string> {
  for (const paper of byId(papers)) {
    counts.papers += 1;
    if (paper.abstract !== "") counts.abstracts += 1;
    yield `${JSON.stringify(Paper.parse(paper))}\n`;
  }
}

export function* evidenceLines(evidence: Iterable<PaperEvidence>, counts: Counts): Generator<string> {
  for (const one of byId(evidence)) {
    counts.entities += one.entities.length;
    counts.results += one.results.length;
    yield `${JSON.stringify(PaperEvidence.parse(one))}\n`;
  }
}
