import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import { childrenOf, findAll, textAt, textOf, valueAt, type XmlNode } from "../xml/node.ts";
import { readXml } from "../xml/xml-reader.ts";

/** MODS 3 (Library of Congress), one record or a collection. */
export const modsReader: Reader = {
  name: "mods",
  label: "MODS",
  extensions: ["xml", "mods"],
  sniff: (head) => (/<(?:[\w.-]+:)?mods(?:Collection)?[\s>]/.test(head) ? 0.95 : 0),
  read: readXml(["mods"], (record) => ({
    key: valueAt(record, "recordInfo", "recordIdentifier") ?? record.attributes.ID ?? null,
    fields: toFields(record),
  })),
};

function toFields(record: XmlNode): RecordFields {
  const host = childrenOf(record, "relatedItem").find((item) => item.attributes.type === "host") ?? null;
  return {
    markup: "plain",
    title: titleOf(record),
    abstract:
      childrenOf(record, "abstract")
        .flatMap((abstract) => textOf(abstract) ?? [])
        .join(" ") || null,
    authors: authorsOf(record),
    year: dateOf(record) ?? dateOf(host) ?? textAt(host, "part", "date") ?? textAt(record, "part", "date"),
    venue: host === null ? null : titleOf(host),
    doi: identifier(record, "doi"),
    arxivId: identifier(record, "arxiv"),
    pmid: identifier(record, "pmid") ?? identifier(record, "pubmed"),
    url: valueAt(record, "location", "url") ?? identifier(record, "uri"),
    hints: childrenOf(record, "identifier").map(textOf),
  };
}

/** The main title: not the abbreviated, translated or alternative one. */
function titleOf(node: XmlNode): string | null {
  const infos = childrenOf(node, "titleInfo");
  const info = infos.find((each) => each.attributes.type === undefined) ?? infos[0] ?? null;
  const title = textAt(info, "title");
  if (title === null) return null;
  const article = textAt(info, "nonSort");
  const rest = textAt(info, "subTitle");
  const main = article === null ? title : `${article}${/['’]$/.test(article) ? "" : " "}${title}`;
  return rest === null ? main : `${main}: ${rest}`;
}

const AUTHOR_ROLES = /^(?:aut|author|cre|creator|verfasser|dis|cmp)/i;

/** Names whose role is author, or that have none. */
function authorsOf(record: XmlNode): string[] {
  const names = childrenOf(record, "name");
  const authors = names.filter((name) => {
    const roles = findAll(name, "role", "roleTerm").map((role) => textOf(role) ?? "");
    return roles.length === 0 || roles.some((role) => AUTHOR_ROLES.test(role));
  });
  return authors.flatMap((name) => nameOf(name) ?? []);
}

function nameOf(name: XmlNode): string | null {
  const part = (type: string): string | null =>
    childrenOf(name, "namePart")
      .filter((each) => each.attributes.type === type)
      .flatMap((each) => textOf(each) ?? [])
      .join(" ") || null;
  const [family, given] = [part("family"), part("given")];
  if (family !== null) return given === null ? family : `${family}, ${given}`;
  const plain = childrenOf(name, "namePart").find((each) => each.attributes.type === undefined);
  return textOf(plain ?? null) ?? textAt(name, "displayForm") ?? given;
}

function dateOf(node: XmlNode | null): string | null {
  const origins = findAll(node, "originInfo");
  for (const kind of ["dateIssued", "copyrightDate", "dateCreated", "dateOther"]) {
    const date = origins.flatMap((origin) => childrenOf(origin, kind)).flatMap((each) => textOf(each) ?? [])[0];
    if (date !== undefined) return date;
  }
  return null;
}

function identifier(record: XmlNode, type: string): string | null {
  const found = childrenOf(record, "identifier").find((each) => each.attributes.type?.toLowerCase() === type);
  return textOf(found ?? null);
}
