import { z } from "zod";
import { readJson } from "../json/json-reader.ts";
import { has, type RecordShape } from "../json/record-shape.ts";
import { author, dateLike, firstText, listOf, text } from "../json/shapes.ts";
import type { Reader } from "../reader.ts";

const CslItem = z.object({
  id: text,
  "citation-key": text,
  title: firstText,
  abstract: text,
  author: listOf(author),
  issued: dateLike,
  "container-title": firstText,
  event: text,
  DOI: text,
  PMID: text,
  URL: text,
  note: text,
  archive_location: text,
  number: text,
});

/** CSL-JSON (Citation Style Language, schema csl-data.json), as Zotero, Mendeley, Paperpile and Pandoc write it. */
export const cslShape: RecordShape = {
  score(object) {
    if (
      has(object, "type", "title") &&
      ["issued", "container-title", "citation-key", "author"].some((key) => key in object)
    )
      return 0.6;
    return has(object, "issued") || has(object, "citation-key") ? 0.5 : 0;
  },
  toFields(object) {
    const item = CslItem.parse(object);
    const key = item["citation-key"] ?? item.id;
    return {
      key,
      fields: {
        markup: "plain",
        title: item.title,
        abstract: item.abstract,
        authors: item.author,
        year: item.issued,
        venue: item["container-title"] ?? item.event,
        doi: item.DOI,
        pmid: item.PMID,
        url: item.URL,
        hints: [item.note, item.archive_location, item.number, item.URL],
      },
    };
  },
};

export const cslJsonReader: Reader = {
  name: "csl-json",
  label: "CSL-JSON",
  extensions: ["json", "csl"],
  sniff(head) {
    if (!/^\s*\[?\s*\{/.test(head)) return 0;
    if (/"(?:citation-key|container-title|publisher-place|event-place)"\s*:/.test(head) && !/"message-type"/.test(head))
      return 0.85;
    return /"issued"\s*:\s*\{|"type"\s*:\s*"(?:article-journal|paper-conference|chapter|article-magazine|manuscript|motion_picture|legal_case|webpage)"/.test(
      head,
    )
      ? 0.8
      : 0;
  },
  read: readJson(() => cslShape),
};
