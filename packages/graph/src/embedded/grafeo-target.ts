import type { GrafeoDB, GrafeoValue } from "@grafeo-db/js";
import { ROLE_RELATIONSHIP, ROLES } from "@lithograph/model";
import type { DerivedEdge, EntityAggregate, EntityRecord, LoadTarget, Skeleton } from "../load/load-target.ts";
import type { EdgeRecord, PaperRecord, Properties } from "../load/records.ts";
import {
  AGGREGATES,
  aggregateRow,
  derivedRow,
  META_ID,
  META_LABEL,
  SKELETON_QUERIES,
  skeletonOf,
} from "../load/skeleton-rows.ts";

/** Loads a Grafeo database that this process alone has open for writing. */
export class GrafeoTarget implements LoadTarget {
  readonly #db: GrafeoDB;
  /** Grafeo's own number of each node, by our id. */
  readonly #numbers = new Map<string, number>();
  readonly #derived = new Map<string, number>();

  constructor(db: GrafeoDB) {
    this.#db = db;
  }

  async prepare(): Promise<void> {
    // Labels are listed in the order in which they were first met: the general one first, as in Neo4j.
    if (this.#db.nodeCount() === 0) this.#db.deleteNode(this.#db.createNode(["Entity"]).id);
    for (const label of ["Entity", "Paper", "Result", META_LABEL]) {
      await this.#db.executeCypher(`CREATE INDEX ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
    }
    for (const [id, number] of await this.#rows(
      "MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id, id(n) AS number",
    )) {
      if (typeof id === "string" && typeof number === "number") this.#numbers.set(id, number);
    }
  }

  async begin(): Promise<{ interrupted: boolean }> {
    const [meta] = await this.#rows(`MATCH (m:${META_LABEL}) RETURN m.complete AS complete`);
    await this.#db.upsertNodes([META_LABEL], [{ id: META_ID, complete: false }]);
    return { interrupted: meta !== undefined && meta[0] !== true };
  }

  async removePapers(ids: string[]): Promise<void> {
    for (const id of ids) {
      const paper = this.#numbers.get(id);
      if (paper === undefined) continue;
      for (const [result] of this.#db.getNodeEdges(paper, { direction: "out", edgeTypes: ["STATES"] })) {
        if (result === undefined) continue;
        const resultId = this.#db.getNode(result)?.get("id");
        this.#db.detachDeleteNode(result);
        if (typeof resultId === "string") this.#numbers.delete(resultId);
      }
      this.#db.detachDeleteNode(paper);
      this.#numbers.delete(id);
    }
  }

  async putEntities(entities: EntityRecord[]): Promise<void> {
    const fresh = Map.groupBy(
      entities.filter(({ id }) => !this.#numbers.has(id)),
      ({ type }) => type,
    );
    for (const [type, rows] of fresh) await this.#create(["Entity", type], rows);
    for (const entity of entities) {
      const number = this.#numbers.get(entity.id);
      if (number !== undefined && !fresh.get(entity.type)?.includes(entity)) this.#replaceEntity(number, entity);
    }
  }

  #replaceEntity(number: number, entity: EntityRecord): void {
    const stored = this.#db.getNode(number);
    if (stored === null) return;
    const before = new Map(Object.entries(stored.properties()));
    for (const [key, value] of Object.entries(entity)) {
      if (JSON.stringify(before.get(key)) !== JSON.stringify(value)) this.#db.setNodeProperty(number, key, value);
      before.delete(key);
    }
    for (const key of before.keys()) {
      if (!AGGREGATES.some((name) => name === key)) this.#db.removeNodeProperty(number, key);
    }
    for (const label of stored.labels) {
      if (label !== "Entity" && label !== entity.type) this.#db.removeNodeLabel(number, label);
    }
    if (!stored.hasLabel(entity.type)) this.#db.addNodeLabel(number, entity.type);
  }

  async putIsA(entities: { id: string; isA: string[] }[]): Promise<void> {
    const edges: EdgeRecord[] = [];
    for (const { id, isA } of entities) {
      const number = this.#numbers.get(id);
      if (number === undefined) continue;
      for (const [, edge] of this.#db.getNodeEdges(number, { direction: "out", edgeTypes: ["IS_A"] })) {
        if (edge !== undefined) this.#db.deleteEdge(edge);
      }
      for (const target of new Set(isA)) edges.push({ type: "IS_A", source: id, target, properties: {} });
    }
    await this.#connect(edges);
  }

  async createPapers(papers: PaperRecord[]): Promise<void> {
    const results = papers.flatMap((paper) => paper.results);
    await this.#create(
      ["Paper"],
      papers.map(({ paper }) => paper),
    );
    await this.#create(
      ["Result"],
      results.map(({ properties }) => properties),
    );
    const states = papers.flatMap(({ paper, results: own }) =>
      own.map(({ id }) => ({ type: "STATES", source: paper.id, target: id, properties: {} })),
    );
    await this.#connect([...papers.flatMap(({ links }) => links), ...states, ...results.flatMap(({ slots }) => slots)]);
  }

  async readSkeleton(): Promise<Skeleton> {
    const [entities, papers, isA, results] = await Promise.all([
      this.#rows(SKELETON_QUERIES.entities),
      this.#rows(SKELETON_QUERIES.papers),
      this.#rows(SKELETON_QUERIES.isA),
      this.#rows(SKELETON_QUERIES.results),
    ]);
    const links = [];
    for (const role of ROLES)
      links.push({ role, rows: await this.#rows(SKELETON_QUERIES.links(ROLE_RELATIONSHIP[role])) });
    return skeletonOf({ entities, papers, isA, results, links });
  }

  async readDerivedKeys(): Promise<DerivedEdge[]> {
    const rows = await this.#rows(SKELETON_QUERIES.derived);
    return rows.map(([number, ...row]) => {
      const edge = derivedRow(row);
      if (typeof number === "number") this.#derived.set(derivedKey(edge), number);
      return edge;
    });
  }

  async removeDerived(edges: DerivedEdge[] | "all"): Promise<void> {
    const gone = edges === "all" ? await this.readDerivedKeys() : edges;
    for (const edge of gone) {
      const number = this.#derived.get(derivedKey(edge));
      if (number !== undefined) this.#db.deleteEdge(number);
    }
  }

  async createDerived(edges: DerivedEdge[]): Promise<void> {
    await this.#connect(edges);
  }

  async readAggregates(): Promise<EntityAggregate[]> {
    return (await this.#rows(SKELETON_QUERIES.aggregates)).map(aggregateRow);
  }

  async setAggregates(aggregates: EntityAggregate[]): Promise<void> {
    const rows = aggregates.map(({ id, properties }) => ({ id, ...properties }));
    await this.#db.upsertNodes(["Entity"], rows);
    for (const { id, cleared = [] } of aggregates) {
      const number = this.#numbers.get(id);
      if (number !== undefined) for (const key of cleared) this.#db.removeNodeProperty(number, key);
    }
  }

  async removeEntities(ids: string[]): Promise<void> {
    for (const id of ids) {
      const number = this.#numbers.get(id);
      if (number !== undefined) this.#db.detachDeleteNode(number);
      this.#numbers.delete(id);
    }
  }

  async finish(facts: Properties): Promise<void> {
    await this.#db.upsertNodes([META_LABEL], [{ id: META_ID, ...facts, complete: true }]);
    if (this.#db.info().is_persistent === true) this.#db.walCheckpoint();
  }

  async #create(labels: string[], rows: Properties[]): Promise<void> {
    if (rows.length === 0) return;
    const numbers = await this.#db.batchCreateNodesWithProps(labels, rows);
    for (const [index, number] of numbers.entries()) {
      const id = rows[index]?.id;
      if (typeof id === "string") this.#numbers.set(id, number);
    }
  }

  /** Creates the edges whose two ends are there. */
  async #connect(edges: readonly EdgeRecord[]): Promise<void> {
    const inputs = edges.flatMap(({ type, source, target, properties }) => {
      const [src, dst] = [this.#numbers.get(source), this.#numbers.get(target)];
      return src === undefined || dst === undefined ? [] : [{ src, dst, type, properties }];
    });
    if (inputs.length > 0) await this.#db.batchCreateEdges(inputs);
  }

  async #rows(cypher: string): Promise<GrafeoValue[][]> {
    return (await this.#db.executeCypher(cypher)).rows();
  }
}

function derivedKey({ type, source, target, key }: DerivedEdge): string {
  return `${type} ${source} ${target} ${key}`;
}
