import { EntityType } from "@lithograph/model";
import { z } from "zod";
import { allOf, entityConditions, type Facets, linkConditions, paperConditions } from "./facets.ts";
import { columns, type GraphQuery, where } from "./graph-query.ts";
import { EdgeRow, edgeColumns, NodeRow, nodeColumns, PaperNodeRow } from "./node-rows.ts";

const Count = z.object({ total: z.int() });

/**
 * The entities that say most of techniques on hardware; with facets on papers, those that such papers name. `evident`
 * leaves out those with no evidence of running anywhere.
 */
export function tellingEntities(facets: Facets, limit: number, evident = false): GraphQuery<z.infer<typeof NodeRow>> {
  const { from, params } = chosenEntities(facets, evident ? ["e.rank > 0"] : []);
  return {
    cypher: `${from} RETURN ${nodeColumns("e")} ORDER BY e.rank DESC, e.papers DESC, e.id LIMIT $limit`,
    params: { ...params, limit },
    row: NodeRow,
  };
}

export function countEntities(facets: Facets): GraphQuery<z.infer<typeof Count>> {
  const { from, params } = chosenEntities(facets);
  return { cypher: `${from} RETURN count(e) AS total`, params, row: Count };
}

/** `MATCH … e`: by what the entities are, and where the facets speak of papers, by the papers that name them. */
function chosenEntities(facets: Facets, also: string[] = []) {
  const entity = allOf(entityConditions(facets), { conditions: also, params: {} });
  const paper = paperConditions(facets);
  const byPapers = paper.conditions.length > 0 || facets.minConfidence !== undefined;
  const { conditions, params } = byPapers ? allOf(entity, paper, linkConditions(facets)) : entity;
  const from = byPapers
    ? `MATCH (p:Paper)-[r]->(e:Entity)${where(conditions)} WITH DISTINCT e`
    : `MATCH (e:Entity)${where(conditions)}`;
  return { from, params };
}

export function entitiesById(ids: string[]): GraphQuery<z.infer<typeof NodeRow>> {
  return { cypher: `MATCH (e:Entity) WHERE e.id IN $ids RETURN ${nodeColumns("e")}`, params: { ids }, row: NodeRow };
}

export function papersById(ids: string[]): GraphQuery<z.infer<typeof PaperNodeRow>> {
  return {
    cypher:
      "MATCH (p:Paper) WHERE p.id IN $ids RETURN p.id AS id, p.title AS name, p.year AS year, p.entities AS degree",
    params: { ids },
    row: PaperNodeRow,
  };
}

/** Every relationship between two of the entities. */
export function edgesAmong(ids: string[]): GraphQuery<z.infer<typeof EdgeRow>> {
  return {
    cypher: `MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids AND b.id IN $ids RETURN ${edgeColumns()}`,
    params: { ids },
    row: EdgeRow,
  };
}

/** What the papers say of the entities. */
export function paperEdgesAmong(papers: string[], ids: string[]): GraphQuery<z.infer<typeof EdgeRow>> {
  return {
    cypher: `MATCH (a:Paper)-[r]->(b:Entity) WHERE a.id IN $papers AND b.id IN $ids RETURN ${edgeColumns()}`,
    params: { papers, ids },
    row: EdgeRow,
  };
}

const EntityRow = NodeRow.extend({
  aliases: z.array(z.string()),
  vendor: z.string().nullable(),
  roles: z.array(z.int()).nullable(),
});

export function entityById(id: string): GraphQuery<z.infer<typeof EntityRow>> {
  return {
    cypher: `MATCH (e:Entity {id: $id}) RETURN ${nodeColumns("e")}, ${columns("e", ["aliases", "vendor", "roles"])}`,
    params: { id },
    row: EntityRow,
  };
}

/** What an entity IS_A (`up`), or what is one of it (`down`). */
export function family(id: string, direction: "up" | "down", limit: number): GraphQuery<z.infer<typeof NodeRow>> {
  const pattern =
    direction === "up" ? "(:Entity {id: $id})-[:IS_A]->(e:Entity)" : "(e:Entity)-[:IS_A]->(:Entity {id: $id})";
  return {
    cypher: `MATCH ${pattern} RETURN ${nodeColumns("e")} ORDER BY e.papers DESC, e.id LIMIT $limit`,
    params: { id, limit },
    row: NodeRow,
  };
}

const NeighbourRow = NodeRow.extend(EdgeRow.shape);

/** Relationships of one entity to others in one direction, the strongest first. */
export function neighboursOf(
  id: string,
  direction: "out" | "in",
  options: { relationships?: string[] | undefined; facets?: Facets; limit: number },
): GraphQuery<z.infer<typeof NeighbourRow>> {
  const pattern = direction === "out" ? "(a)-[r]->(b)" : "(a)<-[r]-(b)";
  const { conditions, params } = entityConditions(options.facets ?? {});
  const ends = pattern.replace("(a)", "(s:Entity {id: $id})").replace("(b)", "(e:Entity)");
  const wanted = [
    ...conditions,
    ...(options.relationships === undefined ? [] : ["type(r) IN $relationships"]),
    ...(options.facets?.minConfidence === undefined ? [] : ["r.confidence >= $minConfidence"]),
    ...(options.facets?.yearFrom === undefined ? [] : ["r.newest >= $yearFrom"]),
    ...(options.facets?.yearTo === undefined ? [] : ["r.year <= $yearTo"]),
  ];
  const [source, target] = direction === "out" ? ["s", "e"] : ["e", "s"];
  const edge = edgeColumns().replace("a.id", `${source}.id`).replace("b.id", `${target}.id`);
  const { minConfidence, yearFrom, yearTo } = options.facets ?? {};
  return {
    cypher: `MATCH ${ends}${where(wanted)} RETURN ${nodeColumns("e")}, ${edge} ORDER BY r.papers DESC, r.confidence DESC, e.id LIMIT $limit`,
    params: {
      ...{ ...params, id, limit: options.limit },
      ...(options.relationships === undefined ? {} : { relationships: options.relationships }),
      ...(minConfidence === undefined ? {} : { minConfidence }),
      ...(yearFrom === undefined ? {} : { yearFrom }),
      ...(yearTo === undefined ? {} : { yearTo }),
    },
    row: NeighbourRow,
  };
}

/** Papers that name an entity, the most certain first. */
export function papersOfEntity(id: string, facets: Facets, limit: number) {
  const { conditions, params } = allOf(paperConditions(facets), linkConditions(facets));
  return {
    cypher: `MATCH (a:Paper)-[r]->(b:Entity {id: $id})${where(conditions).replaceAll("p.", "a.")} RETURN a.id AS id, a.title AS name, a.year AS year, a.entities AS degree, ${edgeColumns()} ORDER BY r.confidence DESC, a.id LIMIT $limit`,
    params: { ...params, id, limit },
    row: PaperNodeRow.extend(EdgeRow.shape),
  };
}

/** Entities that a paper names. */
export function entitiesOfPaper(id: string, limit: number) {
  return {
    cypher: `MATCH (a:Paper {id: $id})-[r]->(b:Entity) RETURN ${nodeColumns("b")}, ${edgeColumns()} ORDER BY r.confidence DESC, b.id LIMIT $limit`,
    params: { id, limit },
    row: NodeRow.extend(EdgeRow.shape),
  };
}

export const TypeCount = z.object({ type: EntityType, count: z.int() });
