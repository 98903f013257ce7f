import type { Paper } from "@lithograph/model";
import { type ExportFormat, inChunks } from "../format.ts";
import { citationKeys } from "./citation-keys.ts";
import { splitName } from "./names.ts";

/** RIS with the tags that reference managers agree on. */
export const risFormat: ExportFormat = {
  name: "ris",
  label: "RIS",
  mediaType: "application/x-research-info-systems",
  extension: "ris",
  exports: "references",
  opensIn: "EndNote, Zotero, Mendeley, Rayyan, Covidence",
  write: ({ graph, source }) =>
    inChunks(
      risRecords(
        graph.papers.map(({ paper }) => paper),
        citationKeys(source.papers),
      ),
    ),
};

function* risRecords(papers: readonly Paper[], keys: ReadonlyMap<string, string>): Generator<string> {
  for (const paper of papers) yield risRecord(paper, keys.get(paper.id) ?? paper.id);
}

export function risRecord(paper: Paper, key: string): string {
  const { title, authors, year, venue, doi, arxivId, pmid, url, abstract } = paper;
  const fields: [string, string | null][] = [
    ["TY", venue === null ? "GEN" : "JOUR"],
    ["ID", key],
    ["TI", title],
    ...authors.map((name): [string, string] => ["AU", risName(name)]),
    ["PY", year === null ? null : String(year)],
    ["T2", venue],
    ["DO", doi],
    ["AN", arxivId === null ? null : `arXiv:${arxivId}`],
    // As PubMed itself writes it.
    ["C2", pmid === null ? null : `${pmid.padStart(5, "0")} [PMID]`],
    ["UR", url],
    ["AB", abstract],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === null || value === "" ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${lines.join("")}ER  - \r\n\r\n`;
}

/** A line break in a value would let it speak for another field. */
const oneLine = (value: string) => value.replace(/[\s\u0085\u2028\u2029]+/g, " ").trim();

function risName(name: string): string {
  const { family, given, suffix } = splitName(name);
  if (given === null) return name;
  return [family, given, suffix].filter((part) => part !== null).join(", ");
}
