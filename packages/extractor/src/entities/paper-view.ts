import type { AbbreviationPair } from "../links/abbreviations.ts";
import { fold } from "../text/fold.ts";
import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type Candidate, groupCandidates, type ScoredSpan, spanText, type TokenSpan } from "./candidates.ts";
import type { Knowledge } from "./knowledge.ts";
import { eachPhrase, phraseKey, wordKeys } from "./phrases.ts";

/** A candidate with all its places in the paper, tagged or not. */
export interface PlacedCandidate extends Candidate {
  key: number;
  places: TokenSpan[];
}

/** A paper with its candidates, as the second decision sees it. */
export interface PaperView {
  text: string;
  tokens: readonly Token[];
  words: Float64Array;
  sentences: readonly Sentence[];
  /** Index of the sentence of each token. */
  sentenceOf: Int32Array;
  /** Position of the title's colon in the text, -1 without one. */
  colon: number;
  candidates: PlacedCandidate[];
  /** Folded short form → folded long form, and back. */
  partners: ReadonlyMap<string, string>;
  shorts: ReadonlySet<string>;
}

export interface ViewInput {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  scored: readonly ScoredSpan[];
  abbreviations: readonly AbbreviationPair[];
}

const FLAGS = 4096;

function sentenceIndex(tokens: readonly Token[], sentences: readonly Sentence[]): Int32Array {
  let s = 0;
  return Int32Array.from(tokens, (token) => {
    while (s + 1 < sentences.length && token.start >= (sentences[s + 1]?.start ?? 0)) s += 1;
    return s;
  });
}

/** Letters that short names share with common words ("IT", "RAM") count only where they are written alike. */
function ownPlaces({ places, spans }: PlacedCandidate, text: string, tokens: readonly Token[]): TokenSpan[] {
  if (places.length === 0) return spans;
  const surfaces = spans.map((span) => spanText(text, tokens, span));
  if (surfaces.length === 0 || surfaces.some((s) => s.length > 5 || s === s.toLowerCase())) return places;
  const stems = new Set(surfaces.map((s) => s.replace(/s$/, "")));
  const alike = places.filter((place) => stems.has(spanText(text, tokens, place).replace(/s$/, "")));
  return alike.length > 0 ? alike : spans;
}

export function viewPaper({ text, tokens, sentences, scored, abbreviations }: ViewInput, known: Knowledge): PaperView {
  const words = wordKeys(tokens);
  const sentenceOf = sentenceIndex(tokens, sentences);
  const groups = groupCandidates(text, tokens, scored);
  const byKey = new Map<number, PlacedCandidate>();
  // Most phrases are no candidate; these flags say so before the map is asked.
  const flags = new Uint8Array(FLAGS);
  const candidates: PlacedCandidate[] = [];
  for (const group of groups) {
    const span = group.spans[0];
    if (span === undefined) continue;
    const candidate = { ...group, key: phraseKey(words, span.from, span.to), places: [] };
    candidates.push(candidate);
    if (!byKey.has(candidate.key)) byKey.set(candidate.key, candidate);
    flags[candidate.key % FLAGS] = 1;
  }
  for (let s = 0, from = 0; s < sentences.length; s += 1) {
    let to = from;
    while (to < tokens.length && sentenceOf[to] === s) to += 1;
    eachPhrase(words, from, to, (a, b, key) => {
      let candidate = flags[key % FLAGS] === 1 ? byKey.get(key) : undefined;
      if (candidate === undefined && known.marked.sum(key, 0, 7) >= 2) {
        const form = fold(spanText(text, tokens, { from: a, to: b }));
        candidate = { form, key, spans: [], places: [], best: new Float64Array(7), sum: new Float64Array(7) };
        byKey.set(key, candidate);
        flags[key % FLAGS] = 1;
        candidates.push(candidate);
      }
      candidate?.places.push({ from: a, to: b });
    });
    from = to;
  }
  for (const candidate of candidates) candidate.places = ownPlaces(candidate, text, tokens);
  const partners = new Map<string, string>();
  const shorts = new Set<string>();
  for (const { short, long } of abbreviations) {
    partners.set(fold(short.text), fold(long.text));
    partners.set(fold(long.text), fold(short.text));
    shorts.add(fold(short.text));
  }
  const colon = text.slice(0, sentences[0]?.end ?? 0).indexOf(":");
  return { text, tokens, words, sentences, sentenceOf, colon, candidates, partners, shorts };
}
