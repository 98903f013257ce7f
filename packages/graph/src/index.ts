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
