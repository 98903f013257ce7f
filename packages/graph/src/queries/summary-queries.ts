import { EntityType } from "@lithograph/model";
import { z } from "zod";
import { META_LABEL } from "../load/skeleton-rows.ts";
import type { GraphQuery } from "./graph-query.ts";

const Count = z.object({ value: z.string(), count: z.int() });

/** What the last load counted. */
export const loadFacts: GraphQuery<{ papers: number; results: number; roles: number[] }> = {
  cypher: `MATCH (m:${META_LABEL}) WHERE m.papers IS NOT NULL RETURN m.papers AS papers, m.results AS results, m.roles AS roles`,
  params: {},
  row: z.object({ papers: z.int(), results: z.int(), roles: z.array(z.int()) }),
};

export const countDerived: GraphQuery<{ total: number }> = {
  cypher: `MATCH (m:${META_LABEL}) WHERE m.between IS NOT NULL RETURN m.between AS total`,
  params: {},
  row: z.object({ total: z.int() }),
};

export const entitiesByType: GraphQuery<{ type: EntityType; count: number }> = {
  cypher: "MATCH (e:Entity) RETURN e.type AS type, count(*) AS count ORDER BY type",
  params: {},
  row: z.object({ type: EntityType, count: z.int() }),
};

export const papersByYear: GraphQuery<{ year: number; count: number }> = {
  cypher: "MATCH (p:Paper) WHERE p.year IS NOT NULL RETURN p.year AS year, count(*) AS count ORDER BY year",
  params: {},
  row: z.object({ year: z.int(), count: z.int() }),
};

export const papersByVenue: GraphQuery<z.infer<typeof Count>> = {
  cypher:
    "MATCH (p:Paper) WHERE p.venue IS NOT NULL RETURN p.venue AS value, count(*) AS count ORDER BY count DESC, value LIMIT 100",
  params: {},
  row: Count,
};

export const devicesByClass: GraphQuery<z.infer<typeof Count>> = {
  cypher:
    "MATCH (e:Hardware) WHERE e.deviceClass IS NOT NULL RETURN e.deviceClass AS value, count(*) AS count ORDER BY count DESC, value",
  params: {},
  row: Count,
};

const Gain = z.object({
  paper: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  hardware: z.string(),
  hardwareId: z.string(),
  metric: z.string(),
  value: z.string(),
  qualifier: z.string().nullable(),
  baseline: z.array(z.string()),
  baselineIds: z.array(z.string()),
});

/** Stated gains that name everything: what, where, how much, than what. */
export const tellingGains: GraphQuery<z.infer<typeof Gain>> = {
  cypher:
    "MATCH (r:Result)-[:AGAINST]->(:Entity) WHERE r.subjectId IS NOT NULL AND r.hardwareId IS NOT NULL AND r.metric IS NOT NULL AND r.ratio > 1 AND r.ratio < 1000 AND r.unit = 'x' RETURN DISTINCT r.id AS id, r.paper AS paper, r.subject AS subject, r.subjectId AS subjectId, r.hardware AS hardware, r.hardwareId AS hardwareId, r.metric AS metric, r.value AS value, r.qualifier AS qualifier, r.baseline AS baseline, r.baselineIds AS baselineIds, r.confidence AS confidence, r.ratio AS ratio ORDER BY confidence DESC, ratio DESC, id LIMIT 5",
  params: {},
  row: Gain,
};

/** How many techniques run on each class of device. */
export const techniquesByClass: GraphQuery<z.infer<typeof Count>> = {
  cypher:
    "MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware) WHERE h.deviceClass IS NOT NULL RETURN h.deviceClass AS value, count(DISTINCT t) AS count ORDER BY count DESC, value",
  params: {},
  row: Count,
};

const Runner = z.object({ id: z.string(), name: z.string(), classes: z.array(z.string()) });

/** The techniques with the most evidence of running anywhere, with the classes of devices that they run on. */
export const techniquesWithClasses: GraphQuery<z.infer<typeof Runner>> = {
  cypher:
    "MATCH (t:Technique) WHERE t.rank > 0 WITH t ORDER BY t.papers DESC, t.id LIMIT 30 MATCH (t)-[:RUNS_ON]->(h:Hardware) WHERE h.deviceClass IS NOT NULL RETURN t.id AS id, t.name AS name, t.papers AS papers, collect(DISTINCT h.deviceClass) AS classes ORDER BY papers DESC, id",
  params: {},
  row: Runner,
};

/** The entity that stands for a class of devices, where there is one of that name. */
export function deviceClassEntity(name: string): GraphQuery<{ id: string }> {
  return {
    cypher: "MATCH (h:Hardware) WHERE h.deviceClass = $name AND h.name = $name RETURN h.id AS id LIMIT 1",
    params: { name },
    row: z.object({ id: z.string() }),
  };
}
