import type { Paper } from "@lithograph/model";
import { type ExportFormat, inChunks } from "../format.ts";
import { wellFormed } from "../well-formed.ts";
import { citationKeys } from "./citation-keys.ts";
import { splitName } from "./names.ts";

/** CSL-JSON as the schema of the Citation Style Language has it (csl-data.json). */
export const cslJsonFormat: ExportFormat = {
  name: "csl-json",
  label: "CSL-JSON",
  mediaType: "application/vnd.citationstyles.csl+json",
  extension: "json",
  exports: "references",
  opensIn: "Zotero, Pandoc, Quarto, citeproc",
  write: ({ graph, source }) =>
    inChunks(
      cslList(
        graph.papers.map(({ paper }) => paper),
        citationKeys(source.papers),
      ),
    ),
};

function* cslList(papers: readonly Paper[], keys: ReadonlyMap<string, string>): Generator<string> {
  yield "[";
  for (const [index, paper] of papers.entries()) {
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(cslItem(paper, keys.get(paper.id) ?? paper.id), wellFormed)}`;
  }
  yield "\n]\n";
}

export function cslItem(paper: Paper, key: string): Record<string, unknown> {
  const { title, authors, year, venue, doi, arxivId, pmid, url, abstract } = paper;
  const item = {
    id: key,
    type: venue !== null ? "article-journal" : "article",
    "citation-key": key,
    title,
    author: authors.length === 0 ? null : authors.map(cslName),
    issued: year === null ? null : { "date-parts": [[year]] },
    "container-title": venue,
    DOI: doi,
    archive: arxivId === null ? null : "arXiv",
    number: arxivId === null ? null : `arXiv:${arxivId}`,
    PMID: pmid,
    URL: url,
    abstract: abstract === "" ? null : abstract,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

function cslName(name: string): Record<string, string> {
  const { family, given, suffix } = splitName(name);
  if (given === null) return { literal: name };
  return suffix === null ? { family, given } : { family, given, suffix };
}
