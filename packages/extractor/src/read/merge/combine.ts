import type { Origin, Paper, PaperDraft } from "@lithograph/model";
import { isPreprintDoi } from "../record/identifiers.ts";
import { titleKey } from "./keys.ts";

/** A paper without its id: what two records of one paper are combined to. */
export type PaperBody = Omit<Paper, "id">;

/**
 * Adds what `from` knows to `into`: empty fields are filled, the fuller abstract and the longer list of authors win,
 * origins are joined. Returns what contradicts, as words for a person.
 */
export function combine(into: PaperBody, from: PaperBody | PaperDraft): string[] {
  const conflicts: string[] = [];
  for (const field of ["arxivId", "pmid"] as const) {
    const [kept, other] = [into[field], from[field]];
    if (kept === null) into[field] = other;
    else if (other !== null && other !== kept) conflicts.push(conflict(field, kept, other));
  }
  combineDoi(into, from.doi, conflicts);
  combineYear(into, from.year, conflicts);
  if (into.title === "") into.title = from.title;
  else if (from.title !== "" && titleKey(into.title) !== titleKey(from.title)) {
    conflicts.push(conflict("title", into.title, from.title));
  }
  if (isFuller(from.abstract, into.abstract)) into.abstract = from.abstract;
  if (from.authors.length > into.authors.length) into.authors = from.authors;
  into.venue ??= from.venue;
  into.url ??= from.url;
  into.origins = joinOrigins(into.origins, from.origins);
  return conflicts;
}

/** Longer by more than a trifle, so that order of reading does not decide between near equals by a full stop. */
function isFuller(candidate: string, current: string): boolean {
  if (current === "") return candidate !== "";
  return candidate.length > current.length * 1.02 + 2;
}

/** The publisher's DOI is the paper's; a preprint's own DOI gives way to it and is no contradiction. */
function combineDoi(into: PaperBody, doi: string | null, conflicts: string[]): void {
  if (doi === null || doi === into.doi) return;
  if (into.doi === null || (isPreprintDoi(into.doi) && !isPreprintDoi(doi))) into.doi = doi;
  else if (!isPreprintDoi(doi)) conflicts.push(conflict("doi", into.doi, doi));
}

function combineYear(into: PaperBody, year: number | null, conflicts: string[]): void {
  if (into.year === null) into.year = year;
  else if (year !== null && year !== into.year) conflicts.push(conflict("year", String(into.year), String(year)));
}

function conflict(field: string, kept: string, other: string): string {
  return `two records of one paper differ in ${field}: kept "${kept.slice(0, 200)}", the other says "${other.slice(0, 200)}"`;
}

export function joinOrigins(a: readonly Origin[], b: readonly Origin[]): Origin[] {
  const all = new Map([...a, ...b].map((origin) => [`${origin.file}\n${origin.record}\n${origin.format}`, origin]));
  return [...all.values()];
}
