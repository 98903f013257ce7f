import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import { childrenOf, findAll, textAt, textOf, valueAt, type XmlNode } from "../xml/node.ts";
import { readXml } from "../xml/xml-reader.ts";

/** Answers of OAI-PMH: arXiv's own format and Dublin Core, which every repository speaks. */
export const oaiReader: Reader = {
  name: "oai",
  label: "OAI-PMH (arXiv, Dublin Core)",
  extensions: ["xml"],
  sniff: (head) => (/<OAI-PMH[\s>]|<oai_dc:dc[\s>]|<arXiv(?:Raw)?\s+xmlns/.test(head) ? 0.9 : 0),
  read: readXml(["arXiv", "arXivRaw", "dc"], (record) =>
    record.name === "dc"
      ? { key: valueAt(record, "identifier"), fields: dublinCore(record) }
      : { key: valueAt(record, "id"), fields: arxiv(record) },
  ),
};

function arxiv(record: XmlNode): RecordFields {
  const people = findAll(record, "authors", "author").map((author) => {
    const [family, given] = [textAt(author, "keyname"), textAt(author, "forenames")];
    return given === null ? (family ?? "") : `${family ?? ""}, ${given}`;
  });
  const plain = people.length > 0 ? [] : (textAt(record, "authors") ?? "").split(/,\s*(?:and )?| and /);
  return {
    markup: "plain",
    title: textAt(record, "title"),
    abstract: textAt(record, "abstract"),
    authors: [...people, ...plain],
    year: valueAt(record, "created") ?? valueAt(record, "version", "date"),
    venue: textAt(record, "journal-ref"),
    doi: valueAt(record, "doi"),
    arxivId: valueAt(record, "id"),
  };
}

function dublinCore(record: XmlNode): RecordFields {
  const all = (name: string): string[] => childrenOf(record, name).flatMap((node) => textOf(node) ?? []);
  const links = all("identifier");
  return {
    markup: "plain",
    title: textAt(record, "title"),
    abstract: all("description").sort((a, b) => b.length - a.length)[0] ?? null,
    authors: all("creator"),
    year: all("date")[0] ?? null,
    venue: textAt(record, "source") ?? textAt(record, "publisher"),
    doi: links.find((link) => /10\.\d{4}/.test(link)) ?? null,
    url: links.find((link) => link.startsWith("http")) ?? null,
    hints: [...links, ...all("relation")],
  };
}
