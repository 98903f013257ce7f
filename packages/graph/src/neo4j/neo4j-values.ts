import type { CypherValue } from "@lithograph/model";
import { int, isInt, isNode, isPath, isRelationship, type Node, type Path, type Relationship } from "neo4j-driver";
import { relationshipName } from "../embedded/row-values.ts";

/** The `id` of each node that relationships point at, by the engine's own name of it. */
export type NodeNames = ReadonlyMap<string, string>;

/** Neo4j's values as the rows of an answer; relationships are named by their ends' ids, as in the embedded engine. */
export function rowValue(value: unknown, names: NodeNames): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map((item) => rowValue(item, names));
  if (isPath(value)) return pathValue(value, names);
  if (isNode(value)) return nodeValue(value, names);
  if (isRelationship(value)) return relationshipValue(value, names);
  if (typeof value !== "object") return String(value);
  return Object.getPrototypeOf(value) === Object.prototype ? properties(value, names) : String(value);
}

function nodeValue(node: Node, names: NodeNames): CypherValue {
  return { $node: nodeName(node), labels: node.labels.toSorted(), properties: properties(node.properties, names) };
}

export function nodeName(node: Node): string {
  const id: unknown = node.properties.id;
  return typeof id === "string" ? id : node.elementId;
}

function relationshipValue(relationship: Relationship, names: NodeNames): CypherValue {
  const { type, startNodeElementId, endNodeElementId } = relationship;
  const start = names.get(startNodeElementId) ?? startNodeElementId;
  const end = names.get(endNodeElementId) ?? endNodeElementId;
  const held = properties(relationship.properties, names);
  return { $relationship: relationshipName(start, type, end), type, start, end, properties: held };
}

function pathValue(path: Path, names: NodeNames): CypherValue {
  const own = new Map(names);
  for (const { start, end } of path.segments) {
    for (const node of [start, end]) own.set(node.elementId, nodeName(node));
  }
  const rest = path.segments.flatMap(({ relationship, end }) => [
    relationshipValue(relationship, own),
    nodeValue(end, own),
  ]);
  return { $path: [nodeValue(path.start, own), ...rest] };
}

function properties(held: object, names: NodeNames): { [key: string]: CypherValue } {
  const entries = Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, rowValue(value, names)]));
}

/** Ends of relationships inside a value whose names must be looked up. */
export function relationshipEnds(value: unknown, ends: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) relationshipEnds(item, ends);
  else if (isRelationship(value)) ends.add(value.startNodeElementId).add(value.endNodeElementId);
  else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const item of Object.values(value)) relationshipEnds(item, ends);
  }
}

/** Values as parameters: whole numbers become integers, as in the embedded engine (the driver would send floats). */
export function parameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(parameter);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, parameter(item)]));
  }
  return value;
}
