import { decodeEntities } from "../clean/markup.ts";

/**
 * DOI: prefix "10." with a registrant of 4-9 digits and a suffix (ISO 26324; Crossref's recommended pattern). Older
 * suffixes hold a SICI, which has angle brackets ("10.1659/0276-4741(2004)024<0157:X>2.0.CO;2").
 */
const DOI = /10\.\d{4,9}(?:\.\d+)*\/(?:[^\s"<>]|<[^\s"<>/]{1,60}>)+/;

/**
 * A DOI in its one spelling: lower case, without resolver, "doi:" or what follows it in a sentence; null where the
 * text holds none.
 */
export function normalizeDoi(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  // "…(2004)024 [ 0141:SPOCMP]2.0.CO;2": some exports break a SICI at its bracket.
  const plain = decodeEntities(text).replace(/ ?\[ ?(?=\d{1,5}:[A-Z]+\]2\.0\.CO)/g, "[");
  const found = DOI.exec(/%2f/i.test(plain) ? percentDecoded(plain) : plain)?.[0];
  if (found === undefined) return null;
  const doi = trimmed(found.slice(0, 400).replace(/\\_/g, "_").replace(/[{}]/g, "")).toLowerCase().slice(0, 250);
  return doi.endsWith("/") ? null : doi;
}

/** What stands behind a DOI in a link or a sentence is not its own: "/pdf", "&eid=2", ".", a bracket opened before it. */
function trimmed(text: string): string {
  let doi = text;
  for (let before = ""; doi !== before; ) {
    before = doi;
    doi = doi
      .replace(/[&?][a-z_]+=.*$/i, "")
      .replace(/\/(?:abstract|full|pdf|epdf|meta)$/i, "")
      .replace(/[.,;:'"\]\\&?]+$/, "");
    if (doi.endsWith(")") && doi.split(")").length > doi.split("(").length) doi = doi.slice(0, -1);
  }
  return doi;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%2f/gi, "/");
  }
}

const NEW_ARXIV = /\b(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?\b/;
const OLD_ARXIV = /\b([a-z][a-z-]+(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?\b/;

/** An arXiv id that stands alone ("2301.00001v2", "arXiv:cs/0301001"), version folded; null else. */
export function arxivIdOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const bare = text.trim().replace(/^ar\s?xiv\s*:\s*(?:preprint\s*)?/i, "");
  const match = new RegExp(`^(?:${NEW_ARXIV.source}|${OLD_ARXIV.source})`).exec(bare);
  return match?.[1] ?? match?.[2] ?? null;
}

/** An arXiv id in a longer text (a link, a note, a DOI of arXiv), which has to say that it is one. */
export function findArxivId(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const lead = /arxiv(?:\.org\/(?:abs|pdf|html|e-print)\/|[.:]\s*(?:preprint\s*)?(?:ar\s?xiv:)?)/i.exec(text);
  if (lead === null) return null;
  return arxivIdOf(text.slice(lead.index + lead[0].length, lead.index + lead[0].length + 40));
}

/** A PubMed id: digits, alone or after "PMID:" or in a PubMed link; null else. */
export function normalizePmid(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const match =
    /^\s*(?:pmid:?\s*)?0*(\d{1,8})\s*(?:\[pmid\])?\s*$/i.exec(text) ??
    /pubmed(?:\.ncbi\.nlm\.nih\.gov|\/)\/?(?:term=)?(\d{1,8})\b/i.exec(text);
  const digits = match?.[1];
  return digits === undefined || /^0+$/.test(digits) ? null : digits;
}

/** A PubMed id in a note: it has to be named. */
export function findPmid(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return /\bPMID:?\}?\s*(\d{5,8})\b/i.exec(text)?.[1] ?? /\b(\d{5,8}) \[PMID\]/i.exec(text)?.[1] ?? null;
}

/** DOIs that name a preprint's own record: another DOI beside one of these is no contradiction. */
const PREPRINT_PREFIX =
  /^10\.(?:48550|1101|21203|2139|31234|31235|26434|36227|5281|20944|22541|31219|31222|31224|33774|55277)\//;

export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_PREFIX.test(doi);
}
