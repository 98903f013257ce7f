import { z } from "zod";
import { EntityType } from "../types.ts";

/** What the canvas draws: a part of the graph, with positions where the server laid it out. */
export const GraphNode = z.object({
  /** Canonical entity id, or paper id for a paper. */
  id: z.string(),
  kind: z.enum(["entity", "paper"]),
  type: EntityType.nullable(),
  name: z.string(),
  /** Papers that speak of it (1 for a paper). */
  papers: z.int(),
  year: z.int().nullable(),
  deviceClass: z.string().nullable(),
  /** All neighbours in the whole graph, shown or not. */
  degree: z.int(),
  /** Louvain community in the whole graph; null where it was not computed. */
  community: z.int().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
});
export type GraphNode = z.infer<typeof GraphNode>;

export const GraphEdge = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  /** Relationship type: RUNS_ON, OUTPERFORMS, IS_A, PROPOSES, … */
  type: z.string(),
  /** Papers that say so. */
  papers: z.int(),
  /** Highest confidence of the evidence behind it, in [0, 1]. */
  confidence: z.number(),
  /** Median year of the papers behind it. */
  year: z.number().nullable(),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** A Cypher query that a person can copy and run. */
export const ShownQuery = z.object({ cypher: z.string(), params: z.record(z.string(), z.unknown()) });
export type ShownQuery = z.infer<typeof ShownQuery>;

export const GraphView = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  /** What there is in all, so that a cut is always said. */
  total: z.object({ nodes: z.int(), edges: z.int() }),
  query: ShownQuery,
});
export type GraphView = z.infer<typeof GraphView>;
