import { z } from "zod";
import { readJson } from "../json/json-reader.ts";
import { has, type RecordShape } from "../json/record-shape.ts";
import { author, jsonObject, listOf, text } from "../json/shapes.ts";
import type { Reader } from "../reader.ts";

const named = z.object({ name: text }).nullable().catch(null).default(null);
const S2Paper = z.object({
  paperId: text,
  corpusid: text,
  title: text,
  abstract: text,
  authors: listOf(author),
  year: text,
  publicationDate: text,
  venue: text,
  journal: named,
  publicationVenue: named,
  externalIds: z.object({ DOI: text, ArXiv: text, PubMed: text }).nullable().catch(null).default(null),
  url: text,
});

/** Papers of Semantic Scholar's Graph API, and the papers inside its citations and references. */
export const semanticScholarShape: RecordShape = {
  score: (object) =>
    has(object, "paperId")
      ? 0.9
      : has(object, "citingPaper") || has(object, "citedPaper")
        ? 0.9
        : has(object, "corpusid")
          ? 0.8
          : 0,
  toFields(object) {
    const linked = jsonObject.safeParse(object.citingPaper ?? object.citedPaper);
    const paper = S2Paper.parse(linked.success ? linked.data : object);
    return {
      key: paper.paperId ?? paper.corpusid,
      fields: {
        markup: "plain",
        title: paper.title,
        abstract: paper.abstract,
        authors: paper.authors,
        year: paper.year ?? paper.publicationDate,
        venue: paper.venue || (paper.publicationVenue?.name ?? paper.journal?.name ?? null),
        doi: paper.externalIds?.DOI ?? null,
        arxivId: paper.externalIds?.ArXiv ?? null,
        pmid: paper.externalIds?.PubMed ?? null,
        url: paper.url,
      },
    };
  },
};

export const semanticScholarReader: Reader = {
  name: "semantic-scholar",
  label: "Semantic Scholar JSON",
  extensions: ["json"],
  sniff(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    return /"(?:paperId|citingPaper|citedPaper)"\s*:/.test(head) ? 0.94 : 0;
  },
  read: readJson(() => semanticScholarShape),
};
