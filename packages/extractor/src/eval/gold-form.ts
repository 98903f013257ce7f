import type { EvidenceEntity, EvidenceResult, Paper, PaperEvidence } from "@lithograph/model";

/** A paper with what was read from it, in the form of the gold annotations; mentions carry their offsets. */
export interface GoldForm {
  id: string;
  title: string;
  abstract: string;
  year?: number;
  entities: EvidenceEntity[];
  results: EvidenceResult[];
}

/** One object for one line of `lithograph extract`; keys are always in the same order. */
export function toGoldForm(
  paper: Pick<Paper, "id" | "title" | "abstract"> & { year?: number | null },
  evidence: PaperEvidence,
): GoldForm {
  return {
    id: paper.id,
    title: paper.title,
    abstract: paper.abstract,
    ...(typeof paper.year === "number" ? { year: paper.year } : {}),
    entities: evidence.entities.map(({ name, type, role, mentions, confidence, rule }) => ({
      name,
      type,
      role,
      mentions: mentions.map(({ text, start, end }) => ({ text, start, end })),
      confidence,
      rule,
    })),
    results: evidence.results,
  };
}
