export { type Collections, readCollections } from "./collections/collections.ts";
export { applyCuration, type Curated, type CurationInput } from "./curation/apply-curation.ts";
export type { ConflictKind, CurationConflict } from "./curation/conflict.ts";
export { type MergedLogs, mergeLogs, unionLogs } from "./curation/merge-logs.ts";
export { type DecisionMaker, entryId, newDecision, newStep } from "./curation/new-decision.ts";
export {
  QUEUE_DEFAULTS,
  type QueueInput,
  type QueueItem,
  type QueueSettings,
  reviewQueue,
} from "./curation/review-queue.ts";
export { BundleDiff } from "./diff/bundle-diff.ts";
export { type DiffSide, diffBundles } from "./diff/diff-bundles.ts";
export { formatDiff } from "./diff/format-diff.ts";
export {
  looksLikeZip,
  openReviewBundle,
  type ReviewContents,
  type Verification,
  verifyBundle,
} from "./export/bundle/open-review.ts";
export { ReviewManifest } from "./export/bundle/review-manifest.ts";
export {
  type BundleSource,
  type ExportData,
  type ExportSource,
  exportData,
  type Figure,
} from "./export/export-data.ts";
export { type ExportFormat, type Exports, exportBytes, exportText } from "./export/format.ts";
export { EXPORT_FORMATS, findExportFormat } from "./export/formats.ts";
export { citationKeys } from "./export/references/citation-keys.ts";
export { atomFeed, type FeedHead, jsonFeed, newPapers } from "./report/feed.ts";
export { type PrismaCounts, prismaCounts } from "./report/prisma.ts";
export { type ReportOptions, reviewReport } from "./report/report.ts";
export { parseSelection, selectionOfIds } from "./select/parse-selection.ts";
export { selectData } from "./select/select-data.ts";
export { EVERYTHING, namesAnything, Selection, withCollections } from "./select/selection.ts";
