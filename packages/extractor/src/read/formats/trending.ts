import { lineBatches } from "../input/text-source.ts";
import type { FoundEvent, Reader } from "../reader.ts";
import { splitAuthors } from "../record/authors.ts";

/**
 * A page of papers saved as text: a title line, then the abstract as one block, among the page's own words (menus,
 * bylines, dates, counts). Told by structure: an abstract is a long block of sentences, and its title is the last short
 * line before it that reads as one.
 */
export const trendingReader: Reader = {
  name: "trending",
  label: "page of papers, saved as text",
  extensions: ["txt", "text", "md"],
  sniff(head) {
    if (/^\s*[<{[@]/.test(head) || /^[A-Z][A-Z0-9] {1,2}- /m.test(head)) return 0;
    const blocks = head.split(/\n\s*\n/).map((block) => block.trim());
    const pairs = blocks.filter((block, i) => isAbstract(block) && isShort(blocks[i - 1] ?? "")).length;
    return pairs === 0 ? 0 : pairs >= 2 ? 0.6 : 0.4;
  },
  async *read(source, { limits }): AsyncGenerator<FoundEvent> {
    let record = 0;
    let title: string | null = null;
    let authors: string[] = [];
    for await (const block of blocks(lineBatches(source, limits.maxLineChars))) {
      if (isAbstract(block)) {
        const abstract = block.replace(/^abstract\s*:\s*/i, "");
        yield { kind: "record", record: ++record, key: null, fields: { markup: "verbatim", title, abstract, authors } };
        title = null;
        authors = [];
      } else if (title !== null && isAuthorLine(block)) authors = splitAuthors(block.replace(/^authors?\s*:\s*/i, ""));
      else if (isTitle(block)) {
        title = block.replace(/^title\s*:\s*/i, "");
        authors = [];
      }
    }
  },
};

/** "Authors: …", or nothing but names: "Ada Lovelace, Alan Turing, J. von Neumann". */
function isAuthorLine(block: string): boolean {
  if (/^authors?\s*:/i.test(block)) return true;
  const parts = block.split(/,\s*|\s+and\s+/);
  const name =
    /^(?:\p{Lu}[\p{L}'’.-]*|von|van|de|der|del|di|la|le|al|bin)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|von|van|de|der|del|di|la|le|al|bin)){1,4}$/u;
  return parts.length >= 3 && parts.length <= 200 && parts.every((part) => part.length < 60 && name.test(part));
}

/** Lines of arXiv's listings that begin something new. */
const LABEL = /^(?:title|authors?|abstract|comments|subjects|journal-ref)\s*:/i;

/** Blocks between empty lines, or single long lines; wrapped lines of one block are joined by a space. */
async function* blocks(batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  let block: string[] = [];
  for await (const batch of batches) {
    for (const raw of batch) {
      const line = raw.trim();
      // A long line is a whole block: pages that were copied without empty lines have one line per paragraph.
      if (block.length > 0 && (line === "" || line.length > 400 || LABEL.test(line))) {
        yield block.join(" ");
        block = [];
      }
      if (line.length > 400) yield line;
      else if (line !== "") block.push(line);
    }
  }
  if (block.length > 0) yield block.join(" ");
}

/** At least 140 characters and two sentences' worth of small words. */
function isAbstract(block: string): boolean {
  return block.length >= 140 && /[.!?][)\]"'”]?(?:\s|$)/.test(block) && (block.match(/\s\p{Ll}+/gu)?.length ?? 0) >= 20;
}

const CHROME =
  /^(?:by\s?\p{Lu}.{0,60}|.{0,40}\bcommunity|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,20}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}(?:,? \d{4})?|\d+[\d.,]*\s?[km]?(?: (?:upvotes?|comments?|stars?|votes?|likes?|views?))?|(?:upvote|subscribe|submitted by|published|new|trending|trending papers?|papers?|authors?|view pdf|pdf|arxiv|arxiv page|github|code|github stars|log ?in|sign ?up|load more|see more|show more|read more|abstract|share|copy|menu|home|search|filter|sort.*|comments:.*|subjects:.*|journal-ref:.*|\[\d+\].*|arxiv:\d.*|get .{0,60}(?:inbox|email).*|\d+ authors?|.{0,20}\bago)\.?!?)$/iu;

/** A line that an abstract can stand below: a title or its authors. */
function isShort(block: string): boolean {
  return isTitle(block) || isAuthorLine(block);
}

/** A line that can be a paper's title: short, has letters, is none of the page's own words. */
function isTitle(block: string): boolean {
  return block.length >= 4 && block.length <= 300 && /\p{L}{2}/u.test(block) && !CHROME.test(block);
}
