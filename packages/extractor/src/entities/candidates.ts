import { ENTITY_TYPES } from "@lithograph/model";
import { fold } from "../text/fold.ts";
import type { Token } from "../text/tokens.ts";

/** A stretch of the paper's tokens, `to` exclusive. */
export interface TokenSpan {
  from: number;
  to: number;
}

/** One folded form of one paper with every place where it stands and what the tagger says of these places. */
export interface Candidate {
  form: string;
  spans: TokenSpan[];
  /** For each type: the largest probability at one place, and the sum over all places. */
  best: Float64Array;
  sum: Float64Array;
}

/** A place with the tagger's probability for a type. */
export interface ScoredSpan extends TokenSpan {
  type: number;
  probability: number;
}

export const spanText = (text: string, tokens: readonly Token[], span: TokenSpan): string =>
  text.slice(tokens[span.from]?.start ?? 0, tokens[span.to - 1]?.end ?? 0);

/** Headings of structured abstracts are no entities. */
const HEADINGS = new Set(
  "objective background purpose aim introduction method design setting result finding conclusion discussion".split(" "),
);

/** Groups scored places by folded form, in the order of the text. */
export function groupCandidates(text: string, tokens: readonly Token[], scored: readonly ScoredSpan[]): Candidate[] {
  const byForm = new Map<string, Candidate>();
  const seen = new Set<number>();
  for (const span of scored) {
    const surface = spanText(text, tokens, span);
    const form = fold(surface);
    if (form === "" || HEADINGS.has(form)) continue;
    let candidate = byForm.get(form);
    if (candidate === undefined) {
      candidate = {
        form,
        spans: [],
        best: new Float64Array(ENTITY_TYPES.length),
        sum: new Float64Array(ENTITY_TYPES.length),
      };
      byForm.set(form, candidate);
    }
    const place = span.from * 64 + (span.to - span.from);
    if (!seen.has(place)) candidate.spans.push({ from: span.from, to: span.to });
    seen.add(place);
    candidate.best[span.type] = Math.max(candidate.best[span.type] ?? 0, span.probability);
    candidate.sum[span.type] = (candidate.sum[span.type] ?? 0) + span.probability;
  }
  return [...byForm.values()];
}
