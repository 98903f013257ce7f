/**
 * How a format writes text. "verbatim": kept character for character (our own JSONL, pages of plain text).
 * "plain": text that may hold HTML or JATS tags, entities and LaTeX maths. "tex": LaTeX source (BibTeX).
 */
export type Markup = "verbatim" | "plain" | "tex";

/** A person, or a name that is not to be taken apart (a corporate author). */
export type AuthorName = string | { literal: string };

/** A record's fields as its file has them: nothing cleaned, nothing checked. */
export interface RecordFields {
  markup: Markup;
  /** Only where the format is ours and says what the id of the paper shall be. */
  id?: string | null;
  title: string | null;
  abstract: string | null;
  /** In order; "Family, Given" or "Given Family". */
  authors?: readonly AuthorName[];
  /** Year or any date that holds one. */
  year?: string | number | null;
  venue?: string | null;
  doi?: string | null;
  arxivId?: string | null;
  pmid?: string | null;
  url?: string | null;
  /** Other fields in which an identifier may stand (links, notes, eprint ids). */
  hints?: readonly (string | null | undefined)[];
}

/** Empty fields of one markup, for readers that fill them one by one. */
export function emptyFields(markup: Markup): RecordFields {
  return { markup, title: null, abstract: null };
}
