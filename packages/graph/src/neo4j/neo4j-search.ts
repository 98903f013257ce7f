import { type CypherAnswer, type CypherValue, EntityType, type SearchHit } from "@lithograph/model";
import { z } from "zod";
import { matchedAlias, words } from "../embedded/search-index.ts";
import { ENTITY_INDEX, PAPER_INDEX } from "./neo4j-schema.ts";

type Read = (cypher: string, params: Record<string, CypherValue>) => Promise<CypherAnswer>;
const EntityRow = z.tuple([z.string(), z.string(), EntityType, z.array(z.string()), z.int().nullable(), z.number()]);
const PaperRow = z.tuple([z.string(), z.string(), z.number()]);
/** Hits that are weighed by their papers before the best are kept. */
const WEIGHED = 100;
/** Words of at least this length may hold a wrong letter. */
const FUZZY_FROM = 4;

/** Full-text search in Neo4j: the last word may be unfinished, words may hold a wrong letter. */
export async function searchNeo4j(read: Read, text: string, types: string[], limit: number): Promise<SearchHit[]> {
  const terms = words(text);
  if (terms.length === 0) return [];
  const query = luceneQuery(terms);
  const filter = types.length === 0 ? "" : "WHERE node.type IN $types ";
  const entities = await read(
    `CALL db.index.fulltext.queryNodes('${ENTITY_INDEX}', $query) YIELD node, score ${filter === "" ? "" : `WITH node, score ${filter}`}RETURN node.id AS id, node.name AS name, node.type AS type, node.aliases AS aliases, node.papers AS papers, score AS score LIMIT ${WEIGHED}`,
    { query, types },
  );
  const hits = entities.rows.map((row) => entityHit(EntityRow.parse(row), terms));
  if (types.length === 0) {
    const papers = await read(
      `CALL db.index.fulltext.queryNodes('${PAPER_INDEX}', $query) YIELD node, score RETURN node.id AS id, node.title AS title, score AS score LIMIT ${WEIGHED}`,
      { query },
    );
    hits.push(...papers.rows.map((row) => paperHit(PaperRow.parse(row))));
  }
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** Words hold letters and digits alone: nothing of Lucene's language can be said with them. */
function luceneQuery(terms: readonly string[]): string {
  return terms
    .map((term, index) => {
      const forms = [`${term}^4`];
      if (index === terms.length - 1 || term.length >= 3) forms.push(`${term}*^2`);
      if (term.length >= FUZZY_FROM) forms.push(`${term}~${term.length < 2 * FUZZY_FROM ? 1 : 2}`);
      return `(${forms.join(" OR ")})`;
    })
    .join(" AND ");
}

function entityHit([id, name, type, aliases, papers, score]: z.infer<typeof EntityRow>, terms: string[]): SearchHit {
  const exact = words(name).join(" ") === terms.join(" ") ? 2 : 1;
  const weighed = score * exact * (1 + Math.log10(1 + (papers ?? 0)));
  const matched = matchedAlias(name, aliases, terms);
  return { kind: "entity", id, name, type, papers: papers ?? 0, matched, score: Math.round(weighed * 1_000) / 1_000 };
}

function paperHit([id, name, score]: z.infer<typeof PaperRow>): SearchHit {
  return { kind: "paper", id, name, type: null, papers: 1, matched: null, score: Math.round(score * 500) / 1_000 };
}
