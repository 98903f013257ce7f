import { z } from "zod";
import { readJson } from "../json/json-reader.ts";
import { has, type RecordShape } from "../json/record-shape.ts";
import { author, dateLike, firstText, jsonObject, listOf, text } from "../json/shapes.ts";
import type { Reader } from "../reader.ts";

const CrossrefWork = z.object({
  DOI: text,
  title: firstText,
  subtitle: firstText,
  abstract: text,
  author: listOf(author),
  issued: dateLike,
  published: dateLike,
  "published-print": dateLike,
  created: dateLike,
  "container-title": firstText,
  URL: text,
});

/** Works of Crossref's REST API: titles are lists, abstracts are JATS. */
export const crossrefShape: RecordShape = {
  score: (object) =>
    Array.isArray(object.title) && has(object, "DOI") ? 0.9 : has(object, "message", "message-type") ? 0.9 : 0,
  toFields(object) {
    const message = jsonObject.safeParse(object.message);
    const work = CrossrefWork.parse(message.success ? message.data : object);
    const title = work.subtitle === null || work.title === null ? work.title : `${work.title}: ${work.subtitle}`;
    return {
      key: work.DOI,
      fields: {
        markup: "plain",
        title,
        abstract: work.abstract,
        authors: work.author,
        year: work.issued ?? work.published ?? work["published-print"] ?? work.created,
        venue: work["container-title"],
        doi: work.DOI,
        url: work.URL,
      },
    };
  },
};

export const crossrefReader: Reader = {
  name: "crossref",
  label: "Crossref JSON",
  extensions: ["json"],
  sniff(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    return /"message-type"\s*:\s*"work|"is-referenced-by-count"\s*:|"message-version"/.test(head) ? 0.93 : 0;
  },
  read: readJson((object) => (crossrefShape.score(object) > 0 || has(object, "DOI") ? crossrefShape : null)),
};
