import { ROLE_RELATIONSHIP, ROLES } from "@lithograph/model";
import type { Driver, ManagedTransaction } from "neo4j-driver";
import type { DerivedEdge, EntityAggregate, EntityRecord, LoadTarget, Skeleton } from "../load/load-target.ts";
import type { EdgeRecord, PaperRecord, Properties } from "../load/records.ts";
import { aggregateRow, derivedRow, META_ID, META_LABEL, SKELETON_QUERIES, skeletonOf } from "../load/skeleton-rows.ts";
import { engineError } from "./driver.ts";
import { ensureSchema } from "./neo4j-schema.ts";
import { parameter, rowValue } from "./neo4j-values.ts";

/** Loads any Neo4j 5, in transactions of one batch each, retried by the driver where the cluster asks for it. */
export class Neo4jTarget implements LoadTarget {
  readonly #driver: Driver;
  readonly #session: { database?: string };

  constructor(driver: Driver, database: string | undefined) {
    this.#driver = driver;
    this.#session = database === undefined ? {} : { database };
  }

  async prepare(): Promise<void> {
    await ensureSchema((cypher) => this.#write([{ cypher }]));
  }

  async begin(): Promise<{ interrupted: boolean }> {
    const [meta] = await this.#rows(`MATCH (m:${META_LABEL} {id: '${META_ID}'}) RETURN m.complete AS complete`);
    await this.#write([
      { cypher: `MERGE (m:${META_LABEL} {id: '${META_ID}'}) SET m.complete = false REMOVE m.fingerprint` },
    ]);
    return { interrupted: meta?.[0] === false };
  }

  async removePapers(ids: string[]): Promise<void> {
    const rows = ids;
    await this.#write([
      { cypher: "UNWIND $rows AS id MATCH (:Paper {id: id})-[:STATES]->(r:Result) DETACH DELETE r", rows },
      { cypher: "UNWIND $rows AS id MATCH (p:Paper {id: id}) DETACH DELETE p", rows },
    ]);
  }

  async putEntities(entities: EntityRecord[]): Promise<void> {
    const types = [...Map.groupBy(entities, ({ type }) => type)];
    const kept =
      "papers: e.papers, roles: e.roles, degree: e.degree, rank: e.rank, community: e.community, x: e.x, y: e.y";
    await this.#write(
      types.map(([type, rows]) => ({
        cypher: `UNWIND $rows AS row MERGE (e:Entity {id: row.id}) WITH e, row, {${kept}} AS counted REMOVE e:Technique:Hardware:Model:Benchmark:Metric:Software:Task SET e:${type}, e = row, e += counted`,
        rows,
      })),
    );
  }

  async putIsA(entities: { id: string; isA: string[] }[]): Promise<void> {
    const rows = entities.map(({ id, isA }) => ({ id, isA: [...new Set(isA)] }));
    await this.#write([
      { cypher: "UNWIND $rows AS row MATCH (:Entity {id: row.id})-[r:IS_A]->() DELETE r", rows },
      {
        cypher:
          "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) UNWIND row.isA AS parent MATCH (f:Entity {id: parent}) CREATE (e)-[:IS_A]->(f)",
        rows: rows.filter(({ isA }) => isA.length > 0),
      },
    ]);
  }

  async createPapers(papers: PaperRecord[]): Promise<void> {
    const results = papers.flatMap((paper) => paper.results);
    const states = papers.flatMap(({ paper, results: own }) =>
      own.map(({ id }) => ({ type: "STATES", source: paper.id, target: id, properties: {} })),
    );
    await this.#write([
      { cypher: "UNWIND $rows AS row CREATE (p:Paper) SET p = row", rows: papers.map(({ paper }) => paper) },
      {
        cypher: "UNWIND $rows AS row CREATE (r:Result) SET r = row",
        rows: results.map(({ properties }) => properties),
      },
      ...edgeStatements("Paper", "Result", states),
      ...edgeStatements(
        "Paper",
        "Entity",
        papers.flatMap(({ links }) => links),
      ),
      ...edgeStatements(
        "Result",
        "Entity",
        results.flatMap(({ slots }) => slots),
      ),
    ]);
  }

  async readSkeleton(): Promise<Skeleton> {
    const entities = await this.#rows(SKELETON_QUERIES.entities);
    const papers = await this.#rows(SKELETON_QUERIES.papers);
    const isA = await this.#rows(SKELETON_QUERIES.isA);
    const results = await this.#rows(SKELETON_QUERIES.results);
    const links = [];
    for (const role of ROLES)
      links.push({ role, rows: await this.#rows(SKELETON_QUERIES.links(ROLE_RELATIONSHIP[role])) });
    return skeletonOf({ entities, papers, isA, results, links });
  }

  async readDerivedKeys(): Promise<DerivedEdge[]> {
    return (await this.#rows(SKELETON_QUERIES.derived)).map(([, ...row]) => derivedRow(row));
  }

  async removeDerived(edges: DerivedEdge[] | "all"): Promise<void> {
    if (edges === "all") {
      await this.#alone(
        "MATCH (:Entity)-[r]->(:Entity) WHERE type(r) <> 'IS_A' CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS",
      );
      return;
    }
    const keyed = "WHERE trim(coalesce(r.metric, '') + ' ' + coalesce(r.unit, '')) = row.key ";
    await this.#write(
      [...Map.groupBy(edges, ({ type }) => type)].map(([type, rows]) => ({
        cypher: `UNWIND $rows AS row MATCH (:Entity {id: row.source})-[r:${type}]->(:Entity {id: row.target}) ${type === "OUTPERFORMS" ? keyed : ""}DELETE r`,
        rows: rows.map(({ source, target, key }) => ({ source, target, key })),
      })),
    );
  }

  async createDerived(edges: DerivedEdge[]): Promise<void> {
    await this.#write(edgeStatements("Entity", "Entity", edges));
  }

  async readAggregates(): Promise<EntityAggregate[]> {
    return (await this.#rows(SKELETON_QUERIES.aggregates)).map(aggregateRow);
  }

  async setAggregates(aggregates: EntityAggregate[]): Promise<void> {
    const rows = aggregates.map(({ id, properties, cleared = [] }) => ({
      id,
      // A null in the map takes the property away.
      properties: { ...Object.fromEntries(cleared.map((key) => [key, null])), ...properties },
    }));
    await this.#write([{ cypher: "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.properties", rows }]);
  }

  async removeEntities(ids: string[]): Promise<void> {
    await this.#write([{ cypher: "UNWIND $rows AS id MATCH (e:Entity {id: id}) DETACH DELETE e", rows: ids }]);
  }

  async finish(facts: Properties): Promise<void> {
    await this.#write([
      {
        cypher: `MATCH (m:${META_LABEL} {id: '${META_ID}'}) UNWIND $rows AS row SET m += row, m.complete = true`,
        rows: [facts],
      },
    ]);
  }

  /** All statements in one transaction. */
  async #write(statements: Statement[]): Promise<void> {
    const session = this.#driver.session({ ...this.#session, defaultAccessMode: "WRITE" });
    try {
      await session.executeWrite(async (transaction) => {
        for (const statement of statements) await run(transaction, statement);
      });
    } catch (error) {
      throw engineError(error, "Writing the graph to Neo4j");
    } finally {
      await session.close();
    }
  }

  async #alone(cypher: string): Promise<void> {
    const session = this.#driver.session({ ...this.#session, defaultAccessMode: "WRITE" });
    try {
      await session.run(cypher);
    } catch (error) {
      throw engineError(error, "Writing the graph to Neo4j");
    } finally {
      await session.close();
    }
  }

  async #rows(cypher: string): Promise<unknown[][]> {
    const session = this.#driver.session({ ...this.#session, defaultAccessMode: "WRITE", fetchSize: 10_000 });
    const none = new Map<string, string>();
    try {
      const { records } = await session.executeRead((transaction) => transaction.run(cypher));
      return records.map((record) => record.keys.map((key) => rowValue(record.get(key), none)));
    } catch (error) {
      throw engineError(error, "Reading the graph from Neo4j");
    } finally {
      await session.close();
    }
  }
}

interface Statement {
  cypher: string;
  rows?: unknown[];
}

async function run(transaction: ManagedTransaction, { cypher, rows }: Statement): Promise<void> {
  if (rows === undefined) await transaction.run(cypher);
  else if (rows.length > 0) await transaction.run(cypher, { rows: parameter(rows) });
}

/** One statement for each type of relationship. */
function edgeStatements(from: string, to: string, edges: readonly EdgeRecord[]): Statement[] {
  return [...Map.groupBy(edges, ({ type }) => type)].map(([type, rows]) => ({
    cypher: `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
    rows: rows.map(({ source, target, properties }) => ({ source, target, properties })),
  }));
}
