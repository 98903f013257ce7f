import { z } from "zod";
import { readJson } from "../json/json-reader.ts";
import { has, type RecordShape } from "../json/record-shape.ts";
import { listOf, text } from "../json/shapes.ts";
import type { Reader } from "../reader.ts";

const Location = z.object({ landing_page_url: text, source: z.object({ display_name: text }).nullable().catch(null) });
const Work = z.object({
  id: text,
  doi: text,
  title: text,
  display_name: text,
  publication_year: text,
  publication_date: text,
  abstract_inverted_index: z.record(z.string(), z.array(z.number())).nullable().catch(null).default(null),
  authorships: listOf(z.object({ author: z.object({ display_name: text }), raw_author_name: text })),
  primary_location: Location.nullable().catch(null).default(null),
  host_venue: z.object({ display_name: text }).nullable().catch(null).default(null),
  locations: listOf(Location),
  ids: z.object({ pmid: text }).nullable().catch(null).default(null),
});

/** No abstract has more words; a position beyond is damage. */
const MAX_WORDS = 100_000;

/** The text of an inverted index: each word at each of its positions. */
export function invertedText(index: Readonly<Record<string, readonly number[]>>): string {
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index)) {
    for (const position of positions) {
      if (Number.isInteger(position) && position >= 0 && position < MAX_WORDS) words[position] = word;
    }
  }
  return words.filter((word) => word !== undefined).join(" ");
}

/** Works of OpenAlex. */
export const openalexShape: RecordShape = {
  score: (object) =>
    has(object, "abstract_inverted_index") || has(object, "authorships")
      ? 0.95
      : /openalex\.org/.test(String(object.id))
        ? 0.9
        : 0,
  toFields(object) {
    const work = Work.parse(object);
    return {
      key: work.id?.replace(/^https?:\/\/openalex\.org\//, "") ?? null,
      fields: {
        markup: "plain",
        title: work.title ?? work.display_name,
        abstract: work.abstract_inverted_index === null ? null : invertedText(work.abstract_inverted_index),
        authors: work.authorships.flatMap(
          ({ author, raw_author_name }) => author.display_name ?? raw_author_name ?? [],
        ),
        year: work.publication_year ?? work.publication_date,
        venue: work.primary_location?.source?.display_name ?? work.host_venue?.display_name ?? null,
        doi: work.doi,
        pmid: work.ids?.pmid ?? null,
        url: work.primary_location?.landing_page_url ?? work.doi ?? work.id,
        hints: work.locations.map(({ landing_page_url }) => landing_page_url),
      },
    };
  },
};

export const openalexReader: Reader = {
  name: "openalex",
  label: "OpenAlex JSON",
  extensions: ["json"],
  sniff(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    return /"id"\s*:\s*"https:\/\/openalex\.org\/W|"abstract_inverted_index"\s*:/.test(head) ? 0.95 : 0;
  },
  read: readJson(() => openalexShape),
};
