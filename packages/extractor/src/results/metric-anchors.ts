import type { Mention } from "@lithograph/model";
import type { TypedEntity } from "../roles/contract.ts";
import { fold } from "../text/fold.ts";
import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { MAX_TERM_WORDS, type MetricTerms, mayBegin, VAGUE_TERMS } from "./metric-terms.ts";

/** A word of the text that a value can belong to beside the paper's metrics; `name` is null for a vague one. */
export interface MetricAnchor {
  name: string | null;
  view: TypedEntity;
}

/** Tokens of the paper that a metric already covers. */
function coveredTokens(tokens: readonly Token[], entities: readonly TypedEntity[]): Uint8Array {
  const covered = new Uint8Array(tokens.length);
  const spans = entities.filter((e) => e.type === "Metric").flatMap((e) => e.mentions);
  spans.sort((a, b) => a.start - b.start);
  let s = 0;
  for (let i = 0; i < tokens.length && s < spans.length; i += 1) {
    const token = tokens[i] as Token;
    while (s < spans.length && (spans[s] as Mention).end <= token.start) s += 1;
    const span = spans[s];
    if (span !== undefined && span.start < token.end) covered[i] = 1;
  }
  return covered;
}

/** The longest term that begins at token `at` and ends before `to`. */
function termAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  terms: MetricTerms,
): { end: number; form: string } | null {
  for (let end = Math.min(to, at + MAX_TERM_WORDS + 2); end > at; end -= 1) {
    // Folding drops punctuation, but a term does not end in it.
    if (!/[\p{L}\p{N}]/u.test(tokens[end - 1]?.text ?? "")) continue;
    const form = fold(text.slice(tokens[at]?.start, tokens[end - 1]?.end));
    if (terms.has(form) || (end === at + 1 && VAGUE_TERMS.has(form))) return { end, form };
  }
  return null;
}

/** Every word in the sentences `wanted` that could be a value's metric and that no metric of the paper covers. */
export function metricAnchors(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  wanted: ReadonlySet<number>,
  entities: readonly TypedEntity[],
  terms: MetricTerms,
): MetricAnchor[] {
  const covered = coveredTokens(tokens, entities);
  const byName = new Map<string, MetricAnchor>();
  let at = 0;
  for (const sentence of sentences) {
    let to = at;
    while (to < tokens.length && (tokens[to] as Token).start < sentence.end) to += 1;
    for (let i = at; wanted.has(sentence.index) && i < to; i += 1) {
      const first = tokens[i] as Token;
      if (covered[i] === 1 || !mayBegin(terms, first.text) || !/[A-Za-z]/.test(first.text)) continue;
      const found = termAt(text, tokens, i, to, terms);
      if (found === null) continue;
      const end = (tokens[found.end - 1] as Token).end;
      const surface = text.slice(first.start, end);
      const name = terms.has(found.form) ? terms.get(found.form) || surface : null;
      const key = name === null ? `vague ${found.form}` : fold(name);
      const mention: Mention = { start: first.start, end, text: surface };
      const known = byName.get(key);
      if (known === undefined)
        byName.set(key, {
          name,
          view: { name: name ?? surface, type: "Metric", mentions: [mention], confidence: 0, rule: "anchor" },
        });
      else known.view.mentions.push(mention);
      i = found.end - 1;
    }
    at = to;
  }
  return [...byName.values()];
}
