import { type Quote, ROLE_RELATIONSHIP, Role } from "@lithograph/model";
import { z } from "zod";
import type { GraphQuery } from "./graph-query.ts";

const ROLE_BY_RELATIONSHIP = new Map<string, Role>(Role.options.map((role) => [ROLE_RELATIONSHIP[role], role]));

export function roleOf(relationship: string): Role | null {
  return ROLE_BY_RELATIONSHIP.get(relationship) ?? null;
}

export const QuoteRow = z.object({
  paper: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  sentence: z.string(),
  offset: z.int(),
  starts: z.array(z.int()),
  ends: z.array(z.int()),
  relationship: z.string(),
  confidence: z.number(),
});

/** Sentences in which papers speak of an entity; only of one paper where that is given. */
export function quotesOfEntity(id: string, limit: number, paper?: string): GraphQuery<z.infer<typeof QuoteRow>> {
  const node = paper === undefined ? "(p:Paper)" : "(p:Paper {id: $paper})";
  return {
    cypher: `MATCH ${node}-[r]->(:Entity {id: $id}) RETURN p.id AS paper, p.title AS title, p.year AS year, r.sentence AS sentence, r.offset AS offset, r.starts AS starts, r.ends AS ends, type(r) AS relationship, r.confidence AS confidence ORDER BY r.confidence DESC, p.year DESC, p.id LIMIT $limit`,
    params: { id, limit, ...(paper === undefined ? {} : { paper }) },
    row: QuoteRow,
  };
}

export function quoteOf(row: z.infer<typeof QuoteRow>, entity: string): Quote {
  const { paper, title, year, sentence, offset, confidence } = row;
  const marks = marksInside(row.starts, row.ends, offset, sentence.length, entity);
  return { paper, title, year, sentence, offset, marks, role: roleOf(row.relationship), confidence };
}

/** Mentions as places inside a sentence; those outside it are left out. */
export function marksInside(
  starts: readonly number[],
  ends: readonly number[],
  offset: number,
  length: number,
  entity: string,
): Quote["marks"] {
  return starts.flatMap((start, index) => {
    const end = ends[index];
    if (end === undefined || start < offset || end > offset + length) return [];
    return [{ start: start - offset, end: end - offset, entity }];
  });
}

export const PairRow = z.object({
  paper: z.string(),
  title: z.string(),
  abstract: z.string(),
  year: z.int().nullable(),
  from_starts: z.array(z.int()),
  from_ends: z.array(z.int()),
  to_starts: z.array(z.int()),
  to_ends: z.array(z.int()),
  relationship: z.string(),
  from_confidence: z.number(),
  to_confidence: z.number(),
});

/** Papers that speak of both entities, with every place where they do. */
export function papersOfPair(from: string, to: string, limit: number): GraphQuery<z.infer<typeof PairRow>> {
  return {
    cypher:
      "MATCH (:Entity {id: $from})<-[a]-(p:Paper)-[b]->(:Entity {id: $to}) RETURN p.id AS paper, p.title AS title, p.abstract AS abstract, p.year AS year, a.starts AS from_starts, a.ends AS from_ends, b.starts AS to_starts, b.ends AS to_ends, type(b) AS relationship, a.confidence AS from_confidence, b.confidence AS to_confidence ORDER BY to_confidence DESC, year DESC, paper LIMIT $limit",
    params: { from, to, limit },
    row: PairRow,
  };
}
