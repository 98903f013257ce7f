import { z } from "zod";
import { splitAuthors } from "../record/authors.ts";
import type { RecordShape } from "./record-shape.ts";
import { author, dateLike, firstText, type JsonObject, jsonObject, listOf } from "./shapes.ts";

const Box = z.object({ value: z.unknown() });

/** `{"value": …}` around a value (OpenReview), or the value. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("value" in value)) return value;
  return Box.parse(value).value;
}

/** Objects that services put around a record. */
const WRAPPERS = ["paper", "content", "data", "_source", "info", "fields", "bibjson", "metadata"];
const AUTHOR_KEYS = ["authors", "author", "creators", "authorString", "authorList", "authors_parsed"];

/** The keys under which services have our fields, most telling first. */
const KEYS = {
  key: ["id", "paper_id", "paperId", "key", "pmid", "forum", "_id", "lens_id", "uuid"],
  title: ["title", "name", "paper_title", "display_name"],
  abstract: ["abstract", "summary", "abstractText", "abstract_text", "paper_abstract", "description", "ab"],
  year: [
    "year",
    "publication_year",
    "year_published",
    "pubYear",
    "publicationYear",
    "date",
    "publication_date",
    "published",
    "publishedAt",
    "date_published",
    "update_date",
    "pdate",
  ],
  venue: [
    "venue",
    "journal",
    "journal-ref",
    "journalTitle",
    "journal_ref",
    "proceeding",
    "booktitle",
    "conference",
    "source",
    "container",
  ],
  doi: ["doi", "DOI"],
  arxivId: ["arxivId", "arxiv_id", "arxiv", "eprint"],
  pmid: ["pmid", "PMID", "pubmed_id"],
  url: ["url", "url_abs", "paper_url", "link", "ee", "pdf", "pdf_url"],
} as const;

/**
 * JSON of services that have no reader of their own (Europe PMC, Lens, OpenReview, DBLP, Hugging Face, Papers with
 * Code, the arXiv dump): found by the names of their keys, cleaned as any text from outside.
 */
export const serviceShape: RecordShape = {
  score(object) {
    const record = unwrap(object);
    const foreign = [
      "summary",
      "abstractText",
      "abstract_text",
      "submitter",
      "authors_parsed",
      "update_date",
      "journal-ref",
      "pubYear",
      "paper_url",
      "authorString",
    ];
    if (record !== object) return hasText(record) ? 0.5 : 0;
    return foreign.some((key) => key in record) ? 0.5 : hasText(record) ? 0.15 : 0;
  },
  toFields(object) {
    const record = unwrap(object);
    const pick = (keys: readonly string[]): string | null => {
      for (const key of keys) {
        const value = firstText.parse(unwrapped(record[key]));
        if (value !== null && value !== "") return value;
      }
      return null;
    };
    const key = pick(KEYS.key);
    const isArxivDump = "submitter" in record || "authors_parsed" in record;
    return {
      key,
      fields: {
        markup: "plain",
        title: pick(KEYS.title),
        abstract: pick(KEYS.abstract),
        authors: authorsOf(record),
        year: dateLike.parse(
          unwrapped(KEYS.year.map((name) => record[name]).find((value) => value !== undefined && value !== null)),
        ),
        venue: pick(KEYS.venue),
        doi: pick(KEYS.doi),
        arxivId: isArxivDump ? key : pick(KEYS.arxivId),
        pmid: pick(KEYS.pmid),
        url: pick(KEYS.url),
      },
    };
  },
};

function unwrap(object: JsonObject): JsonObject {
  if (hasAny(object, KEYS.abstract)) return object;
  for (const key of WRAPPERS) {
    const inner = jsonObject.safeParse(object[key]);
    if (inner.success && hasText(inner.data) && (!hasText(object) || hasAny(inner.data, KEYS.abstract))) {
      return { ...object, ...inner.data };
    }
  }
  return object;
}

function hasText(object: JsonObject): boolean {
  return hasAny(object, KEYS.title) || hasAny(object, KEYS.abstract);
}

function hasAny(object: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => key in object && firstText.parse(unwrapped(object[key])) !== null);
}

function authorsOf(record: JsonObject): string[] {
  for (const key of AUTHOR_KEYS) {
    const value = unwrapped(record[key]);
    if (typeof value === "string") return splitAuthors(value);
    const wrapped = jsonObject.safeParse(value);
    const inner = wrapped.success ? (wrapped.data.author ?? wrapped.data.name) : value;
    const names = listOf(author).parse(inner);
    if (names.length > 0) return names;
  }
  return [];
}
