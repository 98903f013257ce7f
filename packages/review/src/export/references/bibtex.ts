import type { Paper } from "@lithograph/model";
import { type ExportFormat, inChunks } from "../format.ts";
import { citationKeys } from "./citation-keys.ts";
import { splitName } from "./names.ts";
import { texEscape } from "./tex-escape.ts";

/**
 * BibTeX that BibLaTeX reads as well. A writer of our own: citation-js leaves out the fields that it does not know
 * (arXiv and PubMed ids) and writes capitals that styles would set small without their braces.
 */
export const bibtexFormat: ExportFormat = {
  name: "bibtex",
  label: "BibTeX, BibLaTeX",
  mediaType: "application/x-bibtex",
  extension: "bib",
  exports: "references",
  opensIn: "LaTeX, Zotero, JabRef, Mendeley",
  write: ({ graph, source }) =>
    inChunks(
      bibtexEntries(
        graph.papers.map(({ paper }) => paper),
        citationKeys(source.papers),
      ),
    ),
};

/** @param keys citation keys by paper id, of the whole bundle: a paper has one key in every export */
export function* bibtexEntries(papers: readonly Paper[], keys: ReadonlyMap<string, string>): Generator<string> {
  for (const paper of papers) yield bibtexEntry(paper, keys.get(paper.id) ?? paper.id);
}

const MEETING = /\b(?:proc(?:eedings|\.)?|conference|conf\.|symposium|workshop|meeting|congress)\b/i;
/** Meetings by the short names under which they are cited. */
const SHORT_NAMES =
  /^(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|aaai|ijcai|acl|emnlp|naacl|isca|micro|hpca|asplos|dac|date|iccad|fpga|fccm|fpl|fpt|mlsys|osdi|sosp|nsdi|eurosys|atc|sc|ics|ppopp|pact|hotchips|isscc|vlsi|kdd|www|sigmod|interspeech|icassp)\b/i;

/** One entry; field names are those that BibTeX and BibLaTeX share. */
export function bibtexEntry(paper: Paper, key: string): string {
  const { title, authors, year, venue, doi, arxivId, pmid, url, abstract } = paper;
  const meeting = venue !== null && (MEETING.test(venue) || SHORT_NAMES.test(venue));
  const type = venue === null ? "misc" : meeting ? "inproceedings" : "article";
  const fields: [string, string | null][] = [
    ["title", texTitle(title)],
    ["author", authors.length === 0 ? null : authors.map(texName).join(" and ")],
    ["year", year === null ? null : String(year)],
    [meeting ? "booktitle" : "journal", venue === null ? null : texEscape(venue)],
    ["doi", doi === null ? null : rawValue(doi)],
    ["eprint", arxivId],
    ["archiveprefix", arxivId === null ? null : "arXiv"],
    ["pmid", pmid],
    ["url", url === null ? null : rawValue(url)],
    ["abstract", abstract === "" ? null : texEscape(abstract)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === "" ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${type}{${key},\n${lines.join("")}}\n\n`;
}

/** Links and identifiers are not TeX: only what would end the value is changed. */
const rawValue = (value: string) => value.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char));

/** A title in which words with capitals inside ("FPGA", "GPUs", "AccLLM") are safe from styles that set titles small. */
function texTitle(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word) => (/^.+\p{Lu}/u.test(word) ? `{${texEscape(word)}}` : texEscape(word)))
    .join("");
}

function texName(name: string): string {
  const { family, given, suffix } = splitName(name);
  const whole =
    given === null || / and /i.test(` ${name} `) || /[,{}"]/.test(family) || name.toLowerCase() === "others";
  if (whole) return `{${texEscape(name)}}`;
  return [family, suffix, given].flatMap((part) => (part === null ? [] : [texEscape(part)])).join(", ");
}
