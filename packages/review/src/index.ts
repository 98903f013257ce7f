export { type Collections, readCollections } from "./collections/collections.ts";
export { applyCuration, type Curated, type CurationInput } from "./curation/apply-curation.ts";
export type { ConflictKind, CurationConflict } from "./curation/conflict.ts";
export { type MergedLogs, mergeLogs, unionLogs } from "./curation/merge-logs.ts";
export { type DecisionMaker, entryId, newDecision } from "./curation/new-decision.ts";
export {
  QUEUE_DEFAULTS,
  type QueueInput,
  type QueueItem,
  type QueueSettings,
  reviewQueue,
} from "./curation/review-queue.ts";
