import { decodeHTML } from "entities";
import { subscript, superscript } from "./latex-symbols.ts";

/** Tags of HTML, JATS and MathML that stand in titles and abstracts; anything else in angle brackets is text. */
const INLINE = new Set(
  "a abbr acronym b bdi bold break code em emph emphasis ext-link font i inf inline-formula italic kbd mark monospace named-content overline q s sans-serif sc scp small span strike strong styled-content sub sup tt u underline uri xref tex tex-math alternatives inline-graphic".split(
    " ",
  ),
);
const BLOCK = new Set(
  "abstract abstracttext article blockquote body br caption dd def-list disp-formula disp-quote div dl dt fig figure h1 h2 h3 h4 h5 h6 head hr html img label li list list-item meta object ol p pre sec section table tbody td th title tr trans-abstract ul".split(
    " ",
  ),
);
const HEADINGS = new Set(["title", "label", "h1", "h2", "h3", "h4", "h5", "h6"]);
/** Elements whose content is no text of the paper. */
const HIDDEN = new Set(["script", "style", "annotation", "annotation-xml", "graphic"]);

interface Tag {
  name: string;
  closing: boolean;
  end: number;
}

/** The tag that begins at `<` and would end at `end`, or null where the bracket is a less-than sign. */
function tagAt(text: string, at: number, end: number): Tag | null {
  if (end - at > 2_000) return null;
  const match = /^<(\/?)(?:(?:jats|mml|m|html|xhtml|ns\d|inline):)?([A-Za-z][\w-]*)(?=[\s/>])/.exec(
    text.slice(at, at + 60),
  );
  const prefixed = /^<\/?(?:mml|m|jats):/.test(text.slice(at, at + 8));
  const name = match?.[2]?.toLowerCase();
  if (name === undefined || (!prefixed && !isTag(name))) return null;
  const rest = text.slice(at + (match?.[0].length ?? 0), end);
  // "<b and c>" is a comparison: what follows a tag's name are attributes or nothing.
  if (/\S/.test(rest) && !/^\s*\/?$/.test(rest) && !rest.includes("=")) return null;
  return { name, closing: match?.[1] === "/", end: end + 1 };
}

function isTag(name: string): boolean {
  return (
    INLINE.has(name) ||
    BLOCK.has(name) ||
    HIDDEN.has(name) ||
    name === "math" ||
    /^m(i|n|o|row|sup|sub|text|frac|sqrt|style|space|fenced|over|under|subsup|stack|table|tr|td)$/.test(name)
  );
}

/**
 * Takes tags out and keeps their text: blocks are set apart by a space, headings end with a colon, sub- and
 * superscripts become Unicode where they can. Linear; never interprets what it finds.
 */
export function stripTags(text: string): string {
  if (!text.includes("<")) return text;
  let out = "";
  let last = 0;
  let close = -1;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", Math.max(last, at + 1))) {
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at);
      if (end === -1) break;
      out += text.slice(last, at);
      last = end + 3;
      continue;
    }
    // The next bracket that closes is looked for once for all that open before it.
    if (close <= at) close = text.indexOf(">", at + 1);
    if (close === -1) break;
    const tag = tagAt(text, at, close);
    if (tag === null) continue;
    out += text.slice(last, at);
    last = tag.end;
    if (tag.closing) out = closeTag(out, tag.name);
    else {
      const opened = openTag(text, tag);
      out += opened.text;
      last = opened.end;
    }
  }
  return out + text.slice(last);
}

function closeTag(out: string, name: string): string {
  if (HEADINGS.has(name)) {
    const trimmed = out.trimEnd();
    return trimmed === "" || /[.:?!]$/.test(trimmed) ? `${trimmed} ` : `${trimmed}: `;
  }
  return BLOCK.has(name) ? `${out} ` : out;
}

function openTag(text: string, tag: Tag): { text: string; end: number } {
  const script = tag.name === "sup" ? superscript : tag.name === "sub" || tag.name === "inf" ? subscript : null;
  if (script !== null) {
    const content = /^[\d+−-]{1,8}(?=<\/)/.exec(text.slice(tag.end, tag.end + 12))?.[0];
    if (content !== undefined) return { text: script(content), end: tag.end + content.length };
    return { text: "", end: tag.end };
  }
  if (HIDDEN.has(tag.name)) {
    const close = text.indexOf(`</`, tag.end);
    return { text: "", end: close === -1 ? text.length : close };
  }
  return { text: BLOCK.has(tag.name) ? " " : "", end: tag.end };
}

/** Entities of HTML, named and numbered, decoded once; `&amp;amp;` and the like are the next round's. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}

/**
 * Markup to text. A second round takes what was escaped twice (`&amp;lt;jats:p&amp;gt;`), as Crossref and Zotero hand
 * it on; two rounds, never more.
 */
export function markupToText(text: string): string {
  let out = text;
  for (let round = 0; round < 2; round++) {
    const next = decodeEntities(stripTags(out));
    if (next === out) return out;
    out = next;
  }
  return stripTags(out);
}
