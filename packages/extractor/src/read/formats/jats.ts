import type { Reader } from "../reader.ts";
import type { AuthorName, RecordFields } from "../record/fields.ts";
import { childrenOf, find, findAll, textAt, textOf, type XmlNode } from "../xml/node.ts";
import { readXml } from "../xml/xml-reader.ts";

/** Articles in JATS (ANSI/NISO Z39.96), from PubMed Central, Europe PMC and publishers; of each only the head is read. */
export const jatsReader: Reader = {
  name: "jats",
  label: "JATS XML (PubMed Central)",
  extensions: ["xml", "nxml"],
  sniff: (head) => (/<article[\s>]/.test(head) && /<(?:front|article-meta|journal-meta)[\s>]/.test(head) ? 0.94 : 0),
  read: readXml(["article"], (article) => {
    const meta = find(article, "front", "article-meta") ?? find(article, "front-stub");
    if (meta === null) return null;
    return { key: idOf(meta, "pmcid") ?? idOf(meta, "pmc") ?? idOf(meta, "doi"), fields: toFields(article, meta) };
  }),
};

function toFields(article: XmlNode, meta: XmlNode): RecordFields {
  const title = textAt(meta, "title-group", "article-title");
  const subtitle = textAt(meta, "title-group", "subtitle");
  return {
    markup: "plain",
    title: title !== null && subtitle !== null ? `${title}: ${subtitle}` : title,
    abstract: abstractOf(meta),
    authors: findAll(meta, "contrib-group", "contrib").filter(isAuthor).flatMap(nameOf),
    year: textAt(meta, "pub-date", "year"),
    venue:
      textAt(article, "front", "journal-meta", "journal-title-group", "journal-title") ??
      textAt(article, "front", "journal-meta", "journal-title"),
    doi: idOf(meta, "doi"),
    pmid: idOf(meta, "pmid"),
  };
}

/** The abstract itself, not the graphical or the plain-language one; headings become words of the text. */
function abstractOf(meta: XmlNode): string | null {
  const all = childrenOf(meta, "abstract");
  const main = all.find((abstract) => abstract.attributes["abstract-type"] === undefined) ?? all[0] ?? null;
  return main === null ? null : sectionText(main).trim() || null;
}

function sectionText(node: XmlNode): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "title") {
        const heading = textOf(child) ?? "";
        return heading === "" || /^abstract$/i.test(heading) ? "" : ` ${heading.replace(/[:.]$/, "")}: `;
      }
      if (child.name === "sec") return ` ${sectionText(child)} `;
      return ` ${textOf(child) ?? ""} `;
    })
    .join("");
}

function isAuthor(contrib: XmlNode): boolean {
  const type = contrib.attributes["contrib-type"];
  return type === undefined || type === "author";
}

function nameOf(contrib: XmlNode): AuthorName[] {
  const name = find(contrib, "name") ?? find(contrib, "name-alternatives", "name");
  const family = textAt(name, "surname");
  const given = textAt(name, "given-names");
  if (family !== null) return [given === null ? family : `${family}, ${given}`];
  const group = textAt(contrib, "collab") ?? textAt(contrib, "string-name");
  return group === null ? [] : [{ literal: group }];
}

function idOf(meta: XmlNode, type: string): string | null {
  const found = childrenOf(meta, "article-id").find((id) => id.attributes["pub-id-type"] === type);
  return textOf(found ?? null);
}
