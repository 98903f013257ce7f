import { type PaperDraft, shortHash, slug } from "@lithograph/model";
import { titleKey } from "./keys.ts";

/**
 * The id of a paper that is seen for the first time: the record's own (JSONL), else DOI, else `arxiv:` id, else
 * `pmid:`, else a slug of the title with a short hash over title, year and, where there is no title, abstract.
 */
export function paperId(
  paper: Pick<PaperDraft, "id" | "doi" | "arxivId" | "pmid" | "title" | "abstract" | "year">,
): string {
  if (paper.id !== null) return paper.id;
  if (paper.doi !== null) return paper.doi;
  if (paper.arxivId !== null) return `arxiv:${paper.arxivId}`;
  if (paper.pmid !== null) return `pmid:${paper.pmid}`;
  const key = titleKey(paper.title);
  const hash = shortHash(`${key === "" ? paper.abstract : key}\n${paper.year ?? ""}`).slice(-6);
  const words = slug(paper.title);
  return words === "" ? `paper-${hash}` : `${words}-${hash}`;
}
