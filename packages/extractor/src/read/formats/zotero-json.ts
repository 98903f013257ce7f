import { z } from "zod";
import { readJson } from "../json/json-reader.ts";
import { has, type RecordShape } from "../json/record-shape.ts";
import { author, jsonObject, listOf, text } from "../json/shapes.ts";
import type { Reader } from "../reader.ts";

const ZoteroItem = z.object({
  itemType: text,
  key: text,
  itemKey: text,
  citationKey: text,
  title: text,
  caseName: text,
  nameOfAct: text,
  subject: text,
  shortTitle: text,
  abstractNote: text,
  creators: listOf(jsonObject),
  date: text,
  publicationTitle: text,
  proceedingsTitle: text,
  conferenceName: text,
  bookTitle: text,
  DOI: text,
  url: text,
  archiveID: text,
  /** A text, or its lines (Better BibTeX). */
  extra: z
    .union([z.string(), z.array(z.string()).transform((lines) => lines.join("\n"))])
    .nullable()
    .catch(null)
    .default(null),
});

/** Parts of a Zotero library that are no entries of a bibliography. */
const NO_ENTRIES = new Set(["attachment", "note", "annotation"]);
/** Creators who are the paper's authors; others are editors, translators and the like. */
const AUTHORS = new Set(["author", "programmer", "inventor", "presenter", "artist", "director", "sponsor", ""]);

/** Items of Zotero: Better BibTeX's JSON, Zotero's own JSON, answers of its API (an item inside `data`). */
export const zoteroShape: RecordShape = {
  score(object) {
    if (has(object, "itemType")) return 0.9;
    const inner = jsonObject.safeParse(object.data);
    return inner.success && has(inner.data, "itemType") ? 0.9 : 0;
  },
  toFields(object) {
    const inner = jsonObject.safeParse(object.data);
    const item = ZoteroItem.parse(inner.success && has(inner.data, "itemType") ? inner.data : object);
    if (NO_ENTRIES.has(item.itemType ?? "")) return null;
    return {
      key: item.citationKey ?? item.key ?? item.itemKey,
      fields: {
        markup: "plain",
        title: item.title ?? item.caseName ?? item.nameOfAct ?? item.subject ?? item.shortTitle,
        abstract: item.abstractNote,
        authors: item.creators.flatMap(authorOf),
        year: item.date,
        venue: item.publicationTitle ?? item.proceedingsTitle ?? item.conferenceName ?? item.bookTitle,
        doi: item.DOI,
        url: item.url,
        hints: [item.extra, item.archiveID, item.url],
      },
    };
  },
};

function authorOf(creator: Record<string, unknown>): string[] {
  const type = text.parse(creator.creatorType) ?? "";
  const name = author.safeParse(creator);
  return AUTHORS.has(type) && name.success ? [name.data] : [];
}

export const zoteroJsonReader: Reader = {
  name: "zotero-json",
  label: "Zotero JSON (Better BibTeX, Zotero API)",
  extensions: ["json"],
  sniff(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    if (/"itemType"\s*:\s*"/.test(head) && /"(?:creators|items|abstractNote|itemID|itemKey|version)"\s*:/.test(head))
      return 0.92;
    // A library's collections and configuration may fill the head before the first item.
    return /^\s*\{\s*"(?:collections|config)"\s*:\s*\{/.test(head) ? 0.6 : 0;
  },
  read: readJson(() => zoteroShape),
};
