import { EntityType } from "@lithograph/model";
import { z } from "zod";
import { allOf, entityConditions, type Facets, linkConditions, paperConditions } from "./facets.ts";
import { type GraphQuery, where } from "./graph-query.ts";

const HeadRow = z.object({
  id: z.string(),
  name: z.string(),
  type: EntityType,
  papers: z.int(),
  deviceClass: z.string().nullable(),
});

/** Entities of one type that papers name, those with the most evidence first. */
export function matrixHeads(type: EntityType, facets: Facets, limit: number): GraphQuery<z.infer<typeof HeadRow>> {
  const { conditions, params } = entityConditions({ ...facets, types: [type] });
  return {
    cypher: `MATCH (e:Entity)${where([...conditions, "e.papers > 0"])} RETURN e.id AS id, e.name AS name, e.type AS type, e.papers AS papers, e.deviceClass AS deviceClass ORDER BY e.rank DESC, e.papers DESC, e.id LIMIT $limit`,
    params: { ...params, limit },
    row: HeadRow,
  };
}

export function countHeads(type: EntityType, facets: Facets): GraphQuery<{ total: number }> {
  const { conditions, params } = entityConditions({ ...facets, types: [type] });
  return {
    cypher: `MATCH (e:Entity)${where([...conditions, "e.papers > 0"])} RETURN count(e) AS total`,
    params,
    row: z.object({ total: z.int() }),
  };
}

/** The first family of each entity, for the headings. */
export function familiesOf(ids: string[]): GraphQuery<{ id: string; family: string }> {
  return {
    cypher:
      "MATCH (e:Entity)-[:IS_A]->(f:Entity) WHERE e.id IN $ids RETURN e.id AS id, f.name AS family ORDER BY id, family",
    params: { ids },
    row: z.object({ id: z.string(), family: z.string() }),
  };
}

const CellRow = z.object({
  row: z.string(),
  column: z.string(),
  papers: z.int(),
  year: z.int().nullable(),
  bestResult: z.string().nullable(),
  bestMetric: z.string().nullable(),
  bestValue: z.string().nullable(),
  bestRatio: z.number().nullable(),
});
export type CellRow = z.infer<typeof CellRow>;

/** What runs on what: the derived relationship holds the counts. */
export function runsOnCells(rows: string[], columns: string[]): GraphQuery<CellRow> {
  return {
    cypher:
      "MATCH (a:Entity)-[r:RUNS_ON]->(b:Hardware) WHERE a.id IN $rows AND b.id IN $columns RETURN a.id AS row, b.id AS column, r.papers AS papers, r.newest AS year, r.bestResult AS bestResult, r.bestMetric AS bestMetric, r.bestValue AS bestValue, r.bestRatio AS bestRatio ORDER BY row, column",
    params: { rows, columns },
    row: CellRow,
  };
}

/** Papers that name both, within the facets. */
export function namedTogetherCells(rows: string[], columns: string[], facets: Facets): GraphQuery<CellRow> {
  const { conditions, params } = allOf(paperConditions(facets), linkConditions(facets));
  const wanted = [...conditions, "a.id IN $rows", "b.id IN $columns", "a.id <> b.id"];
  return {
    cypher: `MATCH (a:Entity)<-[r]-(p:Paper)-[]->(b:Entity)${where(wanted)} RETURN a.id AS row, b.id AS column, count(DISTINCT p) AS papers, max(p.year) AS year, null AS bestResult, null AS bestMetric, null AS bestValue, null AS bestRatio ORDER BY row, column`,
    params: { ...params, rows, columns },
    row: CellRow,
  };
}
