import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { markupToText } from "../clean/markup.ts";
import { localName } from "./elements.ts";

/** An element with what it holds, in order; names without namespace prefix. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlNode | string)[];
}

/** Elements that are set on lines of their own; the others run on with the text around them. */
const BLOCKS = new Set(["p", "sec", "title", "AbstractText", "para", "list-item", "br"]);

/** What the parser hands over with `preserveOrder`: a list of one-key objects, checked level by level. */
const Items = z.array(z.record(z.string(), z.unknown()));
const Attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

/** A parser for one record's XML: no entity is expanded here, nesting is bounded. */
export function xmlParser(maxDepth: number): (xml: string) => XmlNode | null {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    processEntities: false,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    maxNestedTags: maxDepth,
  });
  return (xml) => {
    const first = toNodes(parser.parse(xml)).find((child) => typeof child !== "string");
    return first === undefined || typeof first === "string" ? null : first;
  };
}

function toNodes(items: unknown): (XmlNode | string)[] {
  return Items.parse(items).flatMap((item): (XmlNode | string)[] => {
    if ("#text" in item) return [String(item["#text"])];
    const name = Object.keys(item).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("?")) return [];
    const attributes = Attributes.safeParse(item[":@"] ?? {});
    return [
      {
        name: localName(name),
        attributes: attributes.success ? attributes.data : {},
        children: toNodes(item[name]),
      },
    ];
  });
}

export function childrenOf(node: XmlNode | null, ...names: string[]): XmlNode[] {
  if (node === null) return [];
  return node.children.filter((child) => typeof child !== "string").filter((child) => names.includes(child.name));
}

/** The first element at the end of a path of names. */
export function find(node: XmlNode | null, ...path: string[]): XmlNode | null {
  return findAll(node, ...path)[0] ?? null;
}

/** Every element at the end of a path of names. */
export function findAll(node: XmlNode | null, ...path: string[]): XmlNode[] {
  let level = node === null ? [] : [node];
  for (const name of path) level = level.flatMap((each) => childrenOf(each, name));
  return level;
}

/** Text at the end of a path, entities decoded; null where there is none. */
export function textAt(node: XmlNode | null, ...path: string[]): string | null {
  const found = find(node, ...path);
  return found === null ? null : textOf(found);
}

/** All text of an element as markup of one kind: sub- and superscripts keep their tags for the cleaner. */
export function textOf(node: XmlNode | null): string | null {
  if (node === null) return null;
  const text = flatten(node).replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
}

function flatten(node: XmlNode): string {
  const parts = node.children.map((child) => {
    if (typeof child === "string") return child;
    if (child.name === "annotation" || child.name === "tex-math") return "";
    const inner = flatten(child);
    if (child.name === "sub" || child.name === "sup" || child.name === "inf")
      return `<${child.name}>${inner}</${child.name}>`;
    return BLOCKS.has(child.name) ? ` ${inner} ` : inner;
  });
  return parts.join("");
}

/** Text of a node with entities decoded and tags gone, for values that are compared. */
export function valueAt(node: XmlNode | null, ...path: string[]): string | null {
  const text = textAt(node, ...path);
  return text === null ? null : markupToText(text).trim();
}
