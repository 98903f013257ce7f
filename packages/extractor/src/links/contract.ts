import type { Linking, PaperEvidence } from "@lithograph/model";

/** A paper's evidence with the text it was read from (abbreviation definitions are looked up there). */
export interface LinkInput extends PaperEvidence {
  text: string;
}

/** Pure, and independent of the order of papers. */
export type LinkEntities = (papers: Iterable<LinkInput>) => Linking;
