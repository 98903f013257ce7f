import type { Origin, PaperDraft } from "@lithograph/model";
import { isPlaceholder, stripBoilerplate } from "../clean/boilerplate.ts";
import { latexToText } from "../clean/latex.ts";
import { markupToText } from "../clean/markup.ts";
import { lostCharacters, repairMojibake } from "../clean/mojibake.ts";
import type { ReadLimits } from "../limits.ts";
import { displayName } from "./authors.ts";
import type { AuthorName, Markup, RecordFields } from "./fields.ts";
import { arxivIdOf, findArxivId, findPmid, normalizeDoi, normalizePmid } from "./identifiers.ts";

/** Bounds of the model's Paper. */
const MAX_TITLE = 5_000;
const MAX_ABSTRACT = 200_000;
const MAX_FIELD = 2_000;

/** A cleaned paper with what a person should know of it, or the reason why the record cannot be used. */
export type Finished = { paper: PaperDraft; placeholder: boolean; notes: string[] } | { paper: null; reason: string };

/** Raw text of a title or abstract that is cleaned at all: four times what is kept, since markup goes. */
const MAX_RAW = 4 * MAX_ABSTRACT;

/** Notes are told once per file with a count (`NoteCounter`), so they carry no value of one record. */
export const NOTES = {
  placeholder: 'the abstract field holds a placeholder such as "NA"; taken as no abstract',
  mojibake: "the text had been decoded wrongly by the program that wrote it (mojibake); repaired",
  lost: "the text holds U+FFFD: characters were lost before this file was written",
  longTitle: `the title is longer than ${MAX_TITLE} characters; cut`,
  longAbstract: `the abstract is longer than ${MAX_ABSTRACT} characters; cut`,
  manyAuthors: "the list of authors is too long; cut",
} as const;

/** Fields as they stand in a file → a paper as everybody downstream knows it. */
export function finishRecord(fields: RecordFields, origin: Origin, limits: ReadLimits): Finished {
  const notes: string[] = [];
  const title = cleanTitle(fields, notes);
  const abstract = cleanAbstract(fields, notes);
  if (title === "" && abstract === "") return { paper: null, reason: "has neither title nor abstract" };
  const paper: PaperDraft = {
    id: fields.id?.trim().slice(0, 300) || null,
    title: bounded(title, MAX_TITLE, NOTES.longTitle, notes),
    abstract: bounded(abstract, MAX_ABSTRACT, NOTES.longAbstract, notes),
    authors: authorNames(fields, limits, notes),
    year: yearOf(fields.year) ?? yearOf(EMBASE_SOURCE.exec(fields.venue ?? "")?.[0]),
    venue: venueOf(fields),
    ...identifiers(fields),
    url: urlOf(fields.url),
    origins: [origin],
  };
  return { paper, placeholder: notes.includes(NOTES.placeholder), notes };
}

function bounded(text: string, max: number, note: string, notes: string[]): string {
  if (text.length <= max) return text;
  notes.push(note);
  // Never between the halves of a surrogate pair.
  return text.slice(0, /[\ud800-\udbff]/.test(text[max - 1] ?? "") ? max - 1 : max);
}

/** One field from its markup to plain text on one line. */
export function cleanField(text: string, markup: Markup, notes: string[] = []): string {
  if (markup === "verbatim") return text;
  const repaired = repairMojibake(text);
  if (repaired.repaired > 0) notes.push(NOTES.mojibake);
  if (lostCharacters(text) > 0) notes.push(NOTES.lost);
  // Tags and entities first: LaTeX's "&" and "<" in maths are no markup of HTML, so TeX source goes the other way round.
  const plain =
    markup === "tex"
      ? // A second turn for what was escaped twice ("\\$\\alpha\\$" as text).
        latexToText(markupToText(latexToText(repaired.text, { source: true })), { source: false })
      : latexToText(markupToText(repaired.text), { source: false });
  return oneLine(plain.normalize("NFC"));
}

/** Whitespace to single spaces; control and zero-width characters and soft hyphens out. Mathematical letters to plain. */
function oneLine(text: string): string {
  if (!/[^ -~]|^ | $| {2}/.test(text)) return text;
  return (
    text
      .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize("NFKC"))
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function cleanTitle(fields: RecordFields, notes: string[]): string {
  const raw = (fields.title ?? "").slice(0, MAX_RAW);
  if (fields.markup === "verbatim") return raw;
  // Braces that protect capitals come along from BibTeX: "{TLS} at scale".
  const title = cleanField(raw, fields.markup, notes)
    .replace(/\{(\p{L}[\w-]{1,40})\}/gu, "$1")
    .replace(/(?<=\p{L})\{\}|\{\}(?=\p{L})/gu, "");
  return isPlaceholder(title) ? "" : title;
}

function cleanAbstract(fields: RecordFields, notes: string[]): string {
  const raw = (fields.abstract ?? "").slice(0, MAX_RAW);
  if (fields.markup === "verbatim") return raw;
  const abstract = unquoted(cleanField(raw, fields.markup, notes));
  if (abstract !== "" && isPlaceholder(abstract)) {
    notes.push(NOTES.placeholder);
    return "";
  }
  return stripBoilerplate(abstract);
}

/** A whole abstract in quotation marks (quoted twice on its way through a table) is none with speech in it. */
function unquoted(text: string): string {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text;
}

function authorNames(fields: RecordFields, limits: ReadLimits, notes: string[]): string[] {
  const all = fields.authors ?? [];
  if (all.length > limits.maxAuthors) notes.push(NOTES.manyAuthors);
  return all
    .slice(0, limits.maxAuthors)
    .map((name) => authorName(name, fields.markup === "verbatim" ? "plain" : fields.markup).slice(0, 300))
    .filter((name) => name !== "" && !/^(?:et al\.?|others)$/i.test(name));
}

function authorName(name: AuthorName, markup: Markup): string {
  return typeof name === "string" ? displayName(cleanField(name, markup)) : cleanField(name.literal, markup);
}

/** Embase writes year, volume and pages behind the journal's name: "Endoscopic Ultrasound (2014) 3:3 (152-160)". */
const EMBASE_SOURCE = / \((?:19|20)\d\d\)(?: \d+[:(\s].*| ?\d*)$/;

function venueOf({ venue, markup }: RecordFields): string | null {
  const clean = cleanField(venue ?? "", markup === "verbatim" ? "plain" : markup)
    .slice(0, MAX_FIELD)
    .replace(EMBASE_SOURCE, "");
  return clean === "" || isPlaceholder(clean) ? null : clean;
}

/** The first year between 1500 and 2199 in a date of any form. */
export function yearOf(date: string | number | null | undefined): number | null {
  const match = /(?<!\d)(1[5-9]\d\d|2[01]\d\d)(?!\d{1,3}(?!\d)|\d{5})/.exec(String(date ?? ""));
  return match === null ? null : Number(match[1]);
}

function identifiers(fields: RecordFields): Pick<PaperDraft, "doi" | "arxivId" | "pmid"> {
  const hints = (fields.hints ?? []).filter((hint) => typeof hint === "string").map((hint) => hint.slice(0, MAX_FIELD));
  const doi =
    normalizeDoi(fields.doi) ??
    normalizeDoi(doiLink(fields.url)) ??
    first(hints, (hint) => normalizeDoi(doiLink(hint)));
  const arxivId =
    arxivIdOf(fields.arxivId) ??
    findArxivId(fields.arxivId) ??
    findArxivId(doi) ??
    findArxivId(fields.url) ??
    first(hints, findArxivId);
  const pmid = normalizePmid(fields.pmid) ?? normalizePmid(pubmedLink(fields.url)) ?? first(hints, findPmid);
  return { doi, arxivId, pmid };
}

/** A link or a note counts as a DOI only where it says so: links hold all kinds of numbers. */
function doiLink(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && /doi/i.test(text) ? text : null;
}

function pubmedLink(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && /pubmed/i.test(text) ? text : null;
}

function first<T>(items: readonly string[], find: (item: string) => T | null): T | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Only links that a page may show: http and https. */
function urlOf(text: string | null | undefined): string | null {
  const url = /https?:\/\/[^\s"<>{}]+/i.exec(text ?? "")?.[0];
  return url === undefined || url.length > MAX_FIELD ? null : url;
}
