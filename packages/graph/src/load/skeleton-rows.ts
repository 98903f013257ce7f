import { EntityType, type Role } from "@lithograph/model";
import { z } from "zod";
import type { DerivedEdge, EntityAggregate, Skeleton } from "./load-target.ts";
import { present } from "./records.ts";

/** The one node that says what a load left: counts, and whether it came to its end. */
export const META_LABEL = "Lithograph";
export const META_ID = "lithograph";

/** Properties of an entity that are counted, not stated. */
export const AGGREGATES = ["papers", "roles", "degree", "rank", "community", "x", "y"] as const;
const EDGE_PROPERTIES = [
  ...["papers", "evidence", "confidence", "year", "newest", "metric", "unit", "low", "high"],
  ...["bestResult", "bestMetric", "bestValue", "bestRatio"],
] as const;

const columns = (variable: string, names: readonly string[]) =>
  names.map((name) => `${variable}.${name} AS ${name}`).join(", ");

/** Reads that every load makes, in Cypher that both engines answer alike. */
export const SKELETON_QUERIES = {
  entities: "MATCH (e:Entity) RETURN e.id AS id, e.type AS type",
  papers: "MATCH (p:Paper) RETURN p.id AS id, p.year AS year",
  isA: "MATCH (a:Entity)-[:IS_A]->(b:Entity) RETURN a.id AS source, b.id AS target",
  results: `MATCH (r:Result) RETURN ${columns("r", [
    ...["id", "paper", "value", "low", "high", "unit", "change", "confidence", "ratio", "metric"],
    ...["subjectId", "baselineIds", "hardwareId"],
  ])}`,
  links: (relationship: string) =>
    `MATCH (p:Paper)-[r:${relationship}]->(e:Entity) RETURN p.id AS paper, e.id AS entity, r.confidence AS confidence`,
  /** The first column is the engine's own number of the relationship. */
  derived: `MATCH (a:Entity)-[r]->(b:Entity) WHERE type(r) <> 'IS_A' RETURN id(r) AS number, a.id AS source, b.id AS target, type(r) AS type, ${columns("r", EDGE_PROPERTIES)}`,
  aggregates: `MATCH (e:Entity) RETURN e.id AS id, ${columns("e", AGGREGATES)}`,
} as const;

const text = z.string();
const number = z.number();
const EntityRow = z.tuple([text, EntityType]);
const PaperRow = z.tuple([text, number.nullable()]);
const PairRow = z.tuple([text, text]);
const LinkRow = z.tuple([text, text, number]);
const ResultRow = z.tuple([
  ...[text, text, text, number, number, text.nullable(), text, number],
  ...[number.nullable(), text.nullable(), text.nullable(), z.array(text), text.nullable()],
] as const);
const DerivedRow = z.tuple([text, text, text], z.unknown());
const AggregateRow = z.tuple([text], z.unknown());
const Value = z.union([text, number, z.boolean(), z.array(text), z.array(number)]).nullable();

export function skeletonOf(rows: {
  entities: unknown[][];
  papers: unknown[][];
  isA: unknown[][];
  results: unknown[][];
  links: { role: Role; rows: unknown[][] }[];
}): Skeleton {
  return {
    entities: rows.entities.map((row) => {
      const [id, type] = EntityRow.parse(row);
      return { id, type };
    }),
    papers: rows.papers.map((row) => {
      const [id, year] = PaperRow.parse(row);
      return { id, year };
    }),
    isA: rows.isA.map((row) => {
      const [source, target] = PairRow.parse(row);
      return { source, target };
    }),
    links: rows.links.flatMap(({ role, rows: links }) =>
      links.map((row) => {
        const [paper, entity, confidence] = LinkRow.parse(row);
        return { paper, entity, role, confidence };
      }),
    ),
    results: rows.results.map((row) => {
      const [id, paper, value, low, high, unit, change, confidence, ratio, metric, subjectId, baselineIds, hardwareId] =
        ResultRow.parse(row);
      return {
        ...{ id, paper, value, low, high, unit, change, confidence, ratio, metric },
        subjectId,
        baselineIds,
        hardwareId,
      };
    }),
  };
}

/** A stored derived relationship, without the engine's number of it. */
export function derivedRow(row: unknown[]): DerivedEdge {
  const [source, target, type, ...values] = DerivedRow.parse(row);
  const properties = named(EDGE_PROPERTIES, values);
  const key = type === "OUTPERFORMS" ? `${properties.metric ?? ""} ${properties.unit ?? ""}`.trim() : "";
  return { source, target, type, key, properties };
}

export function aggregateRow(row: unknown[]): EntityAggregate {
  const [id, ...values] = AggregateRow.parse(row);
  return { id, properties: named(AGGREGATES, values) };
}

function named(names: readonly string[], values: readonly unknown[]) {
  return present(Object.fromEntries(names.map((name, index) => [name, Value.parse(values[index] ?? null)])));
}
