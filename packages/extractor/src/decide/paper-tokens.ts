import { type Word, wordsOf } from "../entities/words.ts";
import type { Sentence, Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A paper's tokens with what features ask of them, worked out once. */
export interface PaperTokens {
  text: string;
  sentences: readonly Sentence[];
  tokens: readonly Token[];
  /** Lower case. */
  words: readonly string[];
  /** Hash of the lower-case word, every digit as 0. */
  hashes: Uint32Array;
  /** Index of the sentence of each token. */
  sentenceOf: Int32Array;
  /** First token of each sentence, and the number of tokens at the end. */
  firsts: Int32Array;
}

const known = new WeakMap<readonly Token[], PaperTokens>();

/** A paper's tokens as features see them; worked out once for the stages that ask. */
export function paperTokens(text: string, sentences: readonly Sentence[], tokens: readonly Token[]): PaperTokens {
  let paper = known.get(tokens);
  if (paper === undefined || paper.text !== text || paper.sentences !== sentences) {
    paper = readTokens(text, sentences, tokens);
    known.set(tokens, paper);
  }
  return paper;
}

function readTokens(text: string, sentences: readonly Sentence[], tokens: readonly Token[]): PaperTokens {
  const read = wordsOf(tokens);
  const words: string[] = [];
  const hashes = new Uint32Array(tokens.length);
  const sentenceOf = new Int32Array(tokens.length);
  const firsts = new Int32Array(sentences.length + 1).fill(tokens.length);
  let s = 0;
  if (sentences.length > 0) firsts[0] = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const { lower, hash } = read[i] as Word;
    words.push(lower);
    hashes[i] = hash;
    while (s + 1 < sentences.length && token.start >= (sentences[s + 1] as Sentence).start) {
      s += 1;
      firsts[s] = i;
    }
    sentenceOf[i] = s;
  }
  return { text, sentences, tokens, words, hashes, sentenceOf, firsts };
}

/** The first token that ends after `offset`. */
export function tokenAt(paper: PaperTokens, offset: number): number {
  let low = 0;
  let high = paper.tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((paper.tokens[mid] as Token).end <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** A stretch of tokens, end exclusive. */
export interface TokenRange {
  from: number;
  to: number;
  sentence: number;
}

/** The tokens that a span of the text touches. */
export function tokenRange(paper: PaperTokens, { start, end }: Span): TokenRange {
  const from = tokenAt(paper, start);
  let to = from;
  while (to < paper.tokens.length && (paper.tokens[to] as Token).start < end) to += 1;
  const sentence = paper.sentenceOf[Math.min(from, paper.tokens.length - 1)] ?? 0;
  return { from, to: Math.max(to, from + 1), sentence };
}

/** The token of the title's first colon, or -1. */
export function titleColon(paper: PaperTokens): number {
  const at = paper.words.indexOf(":");
  return at < (paper.firsts[1] ?? paper.tokens.length) ? at : -1;
}
