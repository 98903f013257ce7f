import type { PaperDraft } from "@lithograph/model";
import { familyKey } from "../record/authors.ts";
import { isPreprintDoi } from "../record/identifiers.ts";

/** A title without case, accents, punctuation and spaces: one title from two databases gives one key. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

export interface IdentifierKey {
  kind: "id" | "doi" | "arxiv" | "pmid";
  value: string;
}

/** Identifiers by which two records are one paper, strongest first. */
export function identifierKeys(paper: Pick<PaperDraft, "id" | "doi" | "arxivId" | "pmid">): IdentifierKey[] {
  const all = [
    { kind: "id", value: paper.id },
    { kind: "doi", value: paper.doi },
    { kind: "arxiv", value: paper.arxivId },
    { kind: "pmid", value: paper.pmid },
  ] as const;
  return all.flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value }]));
}

/** Titles shorter than this ("Editorial", "Introduction") name no paper by themselves. */
const TELLING_TITLE = 20;
/** An online-first year and the year of the issue differ by one. */
const YEAR_SLACK = 1;

type Known = Pick<PaperDraft, "title" | "year" | "authors" | "doi" | "arxivId" | "pmid" | "venue">;

/**
 * Whether two records with one title key are one paper: no identifier contradicts, first authors agree (where both have
 * one), years agree (where both have one; give or take one where the authors say it is the same work, since series of
 * reports bear one title every year). A short title needs year and author on both sides.
 */
export function sameWork(a: Known, b: Known): boolean {
  if (identifiersContradict(a, b)) return false;
  const [authorA, authorB] = [familyKey(a.authors[0] ?? ""), familyKey(b.authors[0] ?? "")];
  const authors = authorA !== "" && authorB !== "";
  if (authors && !sameFamily(authorA, authorB, a, b)) return false;
  const years = a.year !== null && b.year !== null;
  if (years && Math.abs((a.year ?? 0) - (b.year ?? 0)) > (authors ? YEAR_SLACK : 0)) return false;
  if (Math.min(titleKey(a.title).length, titleKey(b.title).length) >= TELLING_TITLE) return true;
  return years && a.year === b.year && authors;
}

/**
 * The part of the shorter title's words that two records with one identifier must share, with the same first author and
 * with another or none. Reference managers attach PubMed and arXiv ids to papers that they are not of more often than
 * DOIs (thousands of libraries have arXiv:1011.1669 on anything), and a volume's DOI stands on each of its papers.
 */
const TITLE_OVERLAP = {
  doi: { sameAuthor: 0, otherAuthor: 0.3 },
  arxiv: { sameAuthor: 0.25, otherAuthor: 0.5 },
  pmid: { sameAuthor: 0.5, otherAuthor: 0.5 },
} as const;

/** Whether two records that share an identifier can be one paper; where they cannot, the identifier is not believed. */
export function plausiblySame(a: Known, b: Known, by: keyof typeof TITLE_OVERLAP): boolean {
  if (by !== "doi" && doisContradict(a, b)) return false;
  const [left, right] = [titleWords(a.title), titleWords(b.title)];
  if (left.size === 0 || right.size === 0) return true;
  const shared = [...left].filter((word) => right.has(word)).length;
  const author = familyKey(a.authors[0] ?? "");
  const sameAuthor = author !== "" && author === familyKey(b.authors[0] ?? "");
  return shared >= Math.min(left.size, right.size) * TITLE_OVERLAP[by][sameAuthor ? "sameAuthor" : "otherAuthor"];
}

function titleWords(title: string): Set<string> {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu);
  return new Set(words ?? []);
}

/** One family name may be written with or without its particle, or stand second where authors were reordered. */
function sameFamily(a: string, b: string, left: Known, right: Known): boolean {
  if (a === b || (Math.min(a.length, b.length) >= 4 && (a.endsWith(b) || b.endsWith(a)))) return true;
  const others = new Set(right.authors.slice(0, 20).map(familyKey));
  return left.authors.slice(0, 20).filter((name) => others.has(familyKey(name))).length >= 2;
}

/** Two publishers' DOIs, two arXiv ids or two PubMed ids are two papers; a preprint has a DOI of its own. */
export function identifiersContradict(a: Known, b: Known): boolean {
  if (contradicts(a.arxivId, b.arxivId) || contradicts(a.pmid, b.pmid)) return true;
  return doisContradict(a, b);
}

function doisContradict(a: Known, b: Known): boolean {
  return contradicts(a.doi, b.doi) && !isPreprintDoi(a.doi ?? "") && !isPreprintDoi(b.doi ?? "");
}

function contradicts(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
