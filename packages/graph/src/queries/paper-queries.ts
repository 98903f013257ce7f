import { EntityType, Origin } from "@lithograph/model";
import { z } from "zod";
import { columns, type GraphQuery, where } from "./graph-query.ts";

const ROW_NAMES = ["id", "title", "year", "venue", "authors", "doi", "url", "entities", "results"] as const;

export const PaperRowData = z.object({
  id: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  venue: z.string().nullable(),
  authors: z.array(z.string()).nullable(),
  doi: z.string().nullable(),
  url: z.string().nullable(),
  entities: z.int(),
  results: z.int(),
});

export interface PaperFilter {
  conditions: string[];
  params: GraphQuery<unknown>["params"];
  /** An entity that the papers must name; conditions may then speak of the link `r`. */
  entity?: string | undefined;
}

function matched({ conditions, entity }: PaperFilter): string {
  const pattern = entity === undefined ? "(p:Paper)" : "(p:Paper)-[r]->(e:Entity {id: $entity})";
  return `MATCH ${pattern}${where(conditions)}${entity === undefined ? "" : " WITH DISTINCT p"}`;
}

export function paperRows(filter: PaperFilter, order: string, limit: number, offset: number) {
  return {
    cypher: `${matched(filter)} RETURN ${columns("p", ROW_NAMES)} ORDER BY ${order} SKIP $offset LIMIT $limit`,
    params: { ...filter.params, limit, offset },
    row: PaperRowData,
  };
}

export function countPapers(filter: PaperFilter): GraphQuery<{ total: number }> {
  return {
    cypher: `${matched(filter)} RETURN count(p) AS total`,
    params: filter.params,
    row: z.object({ total: z.int() }),
  };
}

const NamedLink = z.object({
  paper: z.string(),
  relationship: z.enum(["PROPOSES", "RUNS_ON"]),
  id: z.string(),
  name: z.string(),
  type: EntityType,
});

/** What each of the papers proposes and runs on. */
export function proposesAndRunsOn(ids: string[]): GraphQuery<z.infer<typeof NamedLink>> {
  return {
    cypher:
      "MATCH (p:Paper)-[r:PROPOSES|RUNS_ON]->(e:Entity) WHERE p.id IN $ids RETURN p.id AS paper, type(r) AS relationship, e.id AS id, e.name AS name, e.type AS type ORDER BY r.confidence DESC, e.id",
    params: { ids },
    row: NamedLink,
  };
}

const PaperData = PaperRowData.omit({ entities: true, results: true }).extend({
  abstract: z.string(),
  arxivId: z.string().nullable(),
  pmid: z.string().nullable(),
  origins: z.string().nullable(),
});

export function paperById(id: string): GraphQuery<z.infer<typeof PaperData>> {
  return {
    cypher: `MATCH (p:Paper {id: $id}) RETURN ${columns("p", [...ROW_NAMES.slice(0, 7), "abstract", "arxivId", "pmid", "origins"])}`,
    params: { id },
    row: PaperData,
  };
}

/** Where a paper was read, as it was stored (one JSON text). */
export function originsOf(text: string | null): Origin[] {
  return text === null ? [] : z.array(Origin).parse(JSON.parse(text));
}

const LinkRow = z.object({
  id: z.string(),
  name: z.string(),
  nameHere: z.string(),
  type: EntityType,
  relationship: z.string(),
  confidence: z.number(),
  rule: z.string(),
  starts: z.array(z.int()),
  ends: z.array(z.int()),
});

/** Everything a paper names, in the order in which it names it. */
export function linksOfPaper(id: string): GraphQuery<z.infer<typeof LinkRow>> {
  return {
    cypher:
      "MATCH (:Paper {id: $id})-[r]->(e:Entity) RETURN e.id AS id, e.name AS name, r.name AS nameHere, e.type AS type, type(r) AS relationship, r.confidence AS confidence, r.rule AS rule, r.starts AS starts, r.ends AS ends, r.start AS start ORDER BY start, id",
    params: { id },
    row: LinkRow,
  };
}
