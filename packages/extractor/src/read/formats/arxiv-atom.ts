import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import { childrenOf, textAt, valueAt, type XmlNode } from "../xml/node.ts";
import { readXml } from "../xml/xml-reader.ts";

/** Answers of arXiv's API (Atom, RFC 4287, with arXiv's own elements). */
export const arxivAtomReader: Reader = {
  name: "arxiv",
  label: "arXiv API (Atom feed)",
  extensions: ["xml", "atom"],
  sniff: (head) => (/<feed[\s>]/.test(head) && /arxiv\.org/i.test(head) ? 0.97 : 0),
  read: readXml(["entry"], (entry) => {
    const id = valueAt(entry, "id");
    // arXiv answers a bad query with an entry of its own, titled "Error".
    if (id?.includes("/api/errors") === true) return null;
    return { key: id?.replace(/^https?:\/\/arxiv\.org\/abs\//, "") ?? null, fields: toFields(entry, id) };
  }),
};

function toFields(entry: XmlNode, id: string | null): RecordFields {
  return {
    markup: "plain",
    title: textAt(entry, "title"),
    abstract: textAt(entry, "summary") ?? textAt(entry, "content"),
    authors: childrenOf(entry, "author").flatMap((author) => textAt(author, "name") ?? []),
    year: valueAt(entry, "published") ?? valueAt(entry, "updated"),
    venue: textAt(entry, "journal_ref"),
    doi: valueAt(entry, "doi"),
    arxivId: id,
    url: id,
  };
}
