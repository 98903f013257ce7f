import type { Span } from "./span.ts";

/** A word, a number or one symbol; `text` is the slice at [start, end). */
export interface Token extends Span {
  text: string;
}

/** Letters with their marks and digits run together ("INT8", "LLMs"), decimals stay whole ("3.5"), the rest is single. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:(?<=\p{Nd})[.,](?=\p{Nd})[\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/**
 * Splits text at spaces and around every symbol. Names with hyphens come apart ("GPT", "-", "3.5", "-", "Turbo"): that
 * lets a name begin or end inside a compound ("FPGA-based"). Offsets are exact; a token never splits a code point.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return tokens;
}
