import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import { findAll, textAt, textOf, valueAt, type XmlNode } from "../xml/node.ts";
import { readXml } from "../xml/xml-reader.ts";

/** EndNote's XML export, also written by Zotero, Papers and Rayyan. */
export const endnoteXmlReader: Reader = {
  name: "endnote-xml",
  label: "EndNote XML",
  extensions: ["xml"],
  sniff: (head) =>
    /<records?>\s*<record>/.test(head) && /<(?:ref-type|source-app|contributors|titles|rec-number)[\s>]/.test(head)
      ? 0.95
      : 0,
  read: readXml(["record"], (record) => ({
    key: valueAt(record, "label") ?? valueAt(record, "accession-num") ?? valueAt(record, "rec-number"),
    fields: toFields(record),
  })),
};

function toFields(record: XmlNode): RecordFields {
  const links = findAll(record, "urls").flatMap((urls) =>
    urls.children.flatMap((kind) => (typeof kind === "string" ? [] : findAll(kind, "url").map(textOf))),
  );
  return {
    markup: "plain",
    title: textAt(record, "titles", "title") ?? textAt(record, "titles", "secondary-title"),
    abstract: textAt(record, "abstract") ?? textAt(record, "research-notes"),
    authors: findAll(record, "contributors", "authors", "author").flatMap((author) => textOf(author) ?? []),
    year: textAt(record, "dates", "year") ?? textAt(record, "dates", "pub-dates", "date"),
    venue:
      textAt(record, "periodical", "full-title") ??
      textAt(record, "titles", "secondary-title") ??
      textAt(record, "periodical", "abbr-1"),
    doi: valueAt(record, "electronic-resource-num"),
    pmid: /pubmed|medline|nlm/i.test(valueAt(record, "remote-database-name") ?? "")
      ? valueAt(record, "accession-num")
      : null,
    url: links.find((link) => link?.startsWith("http") === true) ?? null,
    hints: [...links, valueAt(record, "notes"), valueAt(record, "custom1"), valueAt(record, "accession-num")],
  };
}
