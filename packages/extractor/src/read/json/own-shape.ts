import { z } from "zod";
import { splitAuthors } from "../record/authors.ts";
import { has, type RecordShape } from "./record-shape.ts";
import { author, dateLike, listOf, text } from "./shapes.ts";

const OwnRecord = z.object({
  id: text,
  title: text,
  abstract: text,
  authors: z.union([z.string().transform(splitAuthors), listOf(author)]).catch([]),
  year: dateLike,
  venue: text,
  doi: text,
  arxivId: text,
  pmid: text,
  url: text,
});

/**
 * Our own form: `{id, title, abstract, …}`. Title and abstract are kept character for character, since offsets of
 * evidence count in them.
 */
export const ownShape: RecordShape = {
  score: (object) =>
    has(object, "title", "abstract") || has(object, "id", "title") ? 0.4 : has(object, "abstract") ? 0.2 : 0,
  toFields(object) {
    const { title, abstract, ...rest } = OwnRecord.parse(object);
    return { key: rest.id, fields: { markup: "verbatim", title, abstract, ...rest } };
  },
};
