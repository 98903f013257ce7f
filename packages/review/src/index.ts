export { applyCuration, type Curated, type CurationInput } from "./curation/apply-curation.ts";
export type { ConflictKind, CurationConflict } from "./curation/conflict.ts";
export { type MergedLogs, mergeLogs, unionLogs } from "./curation/merge-logs.ts";
export { type DecisionMaker, entryId, newDecision } from "./curation/new-decision.ts";
