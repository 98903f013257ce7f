export { type PropertyGraph, placesOf, propertyGraph } from "./exports/property-graph.ts";
export type { DerivedEdge, EntityRecord } from "./load/load-target.ts";
export type { EdgeRecord, PaperRecord, Properties, PropertyValue } from "./load/records.ts";
export { openStore } from "./open-store.ts";
export { projectGraph } from "./projection/project-graph.ts";
export { type GraphSettings, graphSettingsFromEnv, LIMITS, type Neo4jSettings } from "./settings.ts";
export type {
  GraphChanges,
  GraphStore,
  LoadProgress,
  PaperGraph,
  PaperLink,
  PaperResult,
  ReadOptions,
  ResultSlot,
} from "./store.ts";
