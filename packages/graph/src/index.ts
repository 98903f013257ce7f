export { projectGraph } from "./projection/project-graph.ts";
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
