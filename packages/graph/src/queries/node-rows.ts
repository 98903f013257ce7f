import { EntityType, type GraphEdge, type GraphNode } from "@lithograph/model";
import { z } from "zod";
import { columns } from "./graph-query.ts";

const NODE_NAMES = ["id", "type", "name", "papers", "year", "deviceClass", "degree", "community", "x", "y"] as const;
const EDGE_NAMES = ["papers", "confidence", "year"] as const;

/** The properties of an entity that a canvas needs, as columns. */
export function nodeColumns(variable: string): string {
  return columns(variable, NODE_NAMES);
}

export const NodeRow = z.object({
  id: z.string(),
  type: EntityType,
  name: z.string(),
  papers: z.int().nullable(),
  year: z.int().nullable(),
  deviceClass: z.string().nullable(),
  degree: z.int().nullable(),
  community: z.int().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
});

export function entityNode(row: z.infer<typeof NodeRow>): GraphNode {
  const { id, type, name, year, deviceClass, community, x, y } = row;
  return {
    id,
    kind: "entity",
    type,
    name,
    papers: row.papers ?? 0,
    year,
    deviceClass,
    degree: row.degree ?? 0,
    community,
    x,
    y,
  };
}

export const PaperNodeRow = z.object({
  id: z.string(),
  name: z.string(),
  year: z.int().nullable(),
  degree: z.int().nullable(),
});

export function paperNode({ id, name, year, degree }: z.infer<typeof PaperNodeRow>): GraphNode {
  const none = { type: null, deviceClass: null, community: null, x: null, y: null };
  return { id, kind: "paper", name, papers: 1, year, degree: degree ?? 0, ...none };
}

/** A relationship `r` from `a` to `b`; a metric tells apart several of one type. */
export function edgeColumns(): string {
  return `a.id AS source, b.id AS target, type(r) AS relationship, r.metric AS metric, ${EDGE_NAMES.map((name) => `r.${name} AS edge_${name}`).join(", ")}`;
}

export const EdgeRow = z.object({
  source: z.string(),
  target: z.string(),
  relationship: z.string(),
  metric: z.string().nullable(),
  edge_papers: z.int().nullable(),
  edge_confidence: z.number().nullable(),
  edge_year: z.number().nullable(),
});

export function graphEdge(row: z.infer<typeof EdgeRow>): GraphEdge {
  const metric = row.metric === null ? "" : ` ${row.metric}`;
  return {
    id: `${row.source} ${row.relationship}${metric} ${row.target}`,
    source: row.source,
    target: row.target,
    type: row.relationship,
    papers: row.edge_papers ?? 1,
    confidence: row.edge_confidence ?? 1,
    year: row.edge_year,
  };
}

/** Relationships between the same two, of one type, are drawn once: the one that most papers state. */
export function drawnEdges(rows: readonly z.infer<typeof EdgeRow>[]): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const edge of rows.map(graphEdge)) {
    const key = `${edge.source} ${edge.type} ${edge.target}`;
    const same = edges.get(key);
    const better =
      same === undefined || same.papers < edge.papers || (same.papers === edge.papers && edge.id < same.id);
    if (better) edges.set(key, edge);
  }
  return [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
