import { lineBatches } from "../input/text-source.ts";
import type { FoundEvent, Reader } from "../reader.ts";

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
    const pairs = blocks.filter((block, i) => isAbstract(block) && isTitle(blocks[i - 1] ?? "")).length;
    return pairs === 0 ? 0 : pairs >= 2 ? 0.6 : 0.4;
  },
  async *read(source, { limits }): AsyncGenerator<FoundEvent> {
    let record = 0;
    let title: string | null = null;
    for await (const block of blocks(lineBatches(source, limits.maxLineChars))) {
      if (isAbstract(block)) {
        record++;
        yield {
          kind: "record",
          record,
          key: null,
          fields: { markup: "verbatim", title, abstract: block },
        };
        title = null;
      } else if (isTitle(block)) title = block;
    }
  },
};

/** Blocks between empty lines, or single long lines; wrapped lines of one block are joined by a space. */
async function* blocks(batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  let block: string[] = [];
  for await (const batch of batches) {
    for (const raw of batch) {
      const line = raw.trim();
      // A long line is a whole block: pages that were copied without empty lines have one line per paragraph.
      if (block.length > 0 && (line === "" || line.length > 400)) {
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
  /^(?:by\s?\p{Lu}.{0,60}|.{0,40}\bcommunity|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,20}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}(?:,? \d{4})?|\d+[\d.,]*\s?[km]?(?: (?:upvotes?|comments?|stars?|votes?|likes?|views?))?|(?:upvote|subscribe|submitted by|published|new|trending|trending papers?|papers?|authors?|view pdf|pdf|arxiv|arxiv page|github|code|github stars|log ?in|sign ?up|load more|see more|show more|read more|abstract|share|copy|menu|home|search|filter|sort.*|get .{0,60}(?:inbox|email).*|\d+ authors?|.{0,20}\bago)\.?!?)$/iu;

/** A line that can be a paper's title: short, has letters, is none of the page's own words. */
function isTitle(block: string): boolean {
  return block.length >= 4 && block.length <= 300 && /\p{L}{2}/u.test(block) && !CHROME.test(block);
}
