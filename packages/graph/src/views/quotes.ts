import { paperText, type Quote } from "@lithograph/model";
import { z } from "zod";
import { sentenceAround, sentenceStretches } from "../projection/sentence-around.ts";
import { EntityId } from "../queries/facets.ts";
import { runQuery } from "../queries/graph-query.ts";
import { marksInside, type PairRow, papersOfPair, quoteOf, quotesOfEntity, roleOf } from "../queries/quote-queries.ts";
import type { GraphStore } from "../store.ts";

export const QuotesOptions = z.object({
  /** Entity or paper. */
  from: EntityId,
  to: EntityId,
  limit: z.int().min(1).max(200).default(50),
});

/** The sentences behind a link: those that name both where there are such, else those that name the second. */
export async function quotesBetween(
  store: GraphStore,
  options: z.input<typeof QuotesOptions>,
  signal?: AbortSignal,
): Promise<Quote[]> {
  const { from, to, limit } = QuotesOptions.parse(options);
  const pairs = await runQuery(store, papersOfPair(from, to, limit), signal);
  if (pairs.length > 0) return inOrder(pairs.map((pair) => quoteOfPair(pair, from, to)));
  const [stated, reverse] = await Promise.all([
    runQuery(store, quotesOfEntity(to, limit, from), signal),
    runQuery(store, quotesOfEntity(from, limit, to), signal),
  ]);
  return [...stated.map((row) => quoteOf(row, to)), ...reverse.map((row) => quoteOf(row, from))];
}

function quoteOfPair(row: z.infer<typeof PairRow>, from: string, to: string): Quote {
  const text = paperText(row);
  const sentences = sentenceStretches(text);
  const at = (start: number) => sentenceAround(sentences, start, text.length);
  const named = new Set(row.from_starts.map((start) => at(start).start));
  const both = row.to_starts.map(at).filter(({ start }) => named.has(start));
  // A sentence of the abstract says more than the title.
  const sentence = both.at(-1) ?? at(row.to_starts.at(-1) ?? 0);
  const length = sentence.end - sentence.start;
  const marks = [
    ...marksInside(row.from_starts, row.from_ends, sentence.start, length, from),
    ...marksInside(row.to_starts, row.to_ends, sentence.start, length, to),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    paper: row.paper,
    title: row.title,
    year: row.year,
    sentence: text.slice(sentence.start, sentence.end),
    offset: sentence.start,
    marks,
    role: roleOf(row.relationship),
    confidence: Math.min(row.from_confidence, row.to_confidence),
  };
}

/** Sentences that mark both first, then by confidence. */
function inOrder(quotes: Quote[]): Quote[] {
  const named = (quote: Quote) => new Set(quote.marks.map(({ entity }) => entity)).size;
  return quotes.toSorted((a, b) => named(b) - named(a) || b.confidence - a.confidence);
}
