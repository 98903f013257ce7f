/**
 * The seven kinds of thing that an abstract speaks of, and the eight things a paper can do with one.
 * The annotation guidelines define each; the order of ROLES is the order of precedence (one role per entity and paper).
 */
import { z } from "zod";

export const ENTITY_TYPES = ["Technique", "Hardware", "Model", "Benchmark", "Metric", "Software", "Task"] as const;
export const EntityType = z.enum(ENTITY_TYPES);
export type EntityType = z.infer<typeof EntityType>;

export const ROLES = [
  "proposed",
  "runs_on",
  "evaluated_on",
  "reported",
  "addressed",
  "used",
  "compared",
  "mentioned",
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Relationship type in the graph for each role (paper → entity). */
export const ROLE_RELATIONSHIP = {
  proposed: "PROPOSES",
  runs_on: "RUNS_ON",
  evaluated_on: "EVALUATES_ON",
  reported: "REPORTS",
  addressed: "ADDRESSES",
  used: "USES",
  compared: "COMPARES_WITH",
  mentioned: "MENTIONS",
} as const satisfies Record<Role, string>;

export const CHANGES = ["increase", "decrease", "absolute"] as const;
export const Change = z.enum(CHANGES);
export type Change = z.infer<typeof Change>;

export const QUALIFIERS = ["up to", "average", "over", "at least", "at most", "approximately"] as const;
export const Qualifier = z.enum(QUALIFIERS);
export type Qualifier = z.infer<typeof Qualifier>;
