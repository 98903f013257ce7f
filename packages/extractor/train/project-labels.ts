import { begin, inside } from "../src/entities/labels.ts";
import type { Token } from "../src/text/tokens.ts";
import { type GoldPaper, TYPE_NUMBER } from "./gold.ts";

/** Where a gold mention stands, in tokens. */
export interface GoldSpan {
  from: number;
  to: number;
  type: number;
}

const isWordCharacter = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);

/** Every place of `mention` in `text` that does not begin or end inside a word (a plural s may follow). */
export function occurrences(text: string, mention: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (mention === "") return places;
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
    let end = at + mention.length;
    if (isWordCharacter(mention.charAt(0)) && isWordCharacter(text.charAt(at - 1))) continue;
    if (isWordCharacter(mention.charAt(mention.length - 1))) {
      if (text.charAt(end) === "s" && !isWordCharacter(text.charAt(end + 1))) end += 1;
      else if (isWordCharacter(text.charAt(end))) continue;
    }
    places.push({ start: at, end });
  }
  return places;
}

/** All places of all gold mentions in tokens, the longest first; nested ones are kept. */
export function goldSpans(paper: GoldPaper, text: string, tokens: readonly Token[]): GoldSpan[] {
  const starts = new Map(tokens.map((t, i) => [t.start, i]));
  const ends = new Map(tokens.map((t, i) => [t.end, i + 1]));
  const spans: GoldSpan[] = [];
  for (const entity of paper.entities)
    for (const mention of new Set(entity.mentions))
      for (const { start, end } of occurrences(text, mention)) {
        const from = starts.get(start);
        const to = ends.get(end);
        if (from !== undefined && to !== undefined) spans.push({ from, to, type: TYPE_NUMBER.get(entity.type) ?? 0 });
      }
  return spans.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

/** One label a token; of overlapping mentions the longest counts. */
export function projectLabels(spans: readonly GoldSpan[], tokens: number): Uint8Array {
  const labels = new Uint8Array(tokens);
  const taken = new Uint8Array(tokens);
  for (const { from, to, type } of spans) {
    if (taken.subarray(from, to).some((x) => x === 1)) continue;
    taken.fill(1, from, to);
    labels.fill(inside(type), from, to);
    labels[from] = begin(type);
  }
  return labels;
}
