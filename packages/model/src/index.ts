export { CanonicalEntity, type Linking } from "./canonical.ts";
export { Collection, CollectionEntry, CollectionStep, ItemRef, Note } from "./collection.ts";
export {
  AddedResult,
  CurationEntry,
  CurationTarget,
  DecisionBody,
  EvidenceRef,
  ResultRef,
  SeenEntity,
} from "./curation.ts";
export { ERROR_CODES, type ErrorCode, LithographError, type Problem, toProblem } from "./errors.ts";
export { EvidenceEntity, EvidenceResult, Mention, PaperEvidence } from "./evidence.ts";
export { entityId, resultId, shortHash, slug } from "./ids.ts";
export { IngestReport } from "./ingest-report.ts";
export { type MetricDirection, metricDirection } from "./metrics.ts";
export { Origin, Paper, type PaperDraft, paperText } from "./paper.ts";
export {
  CHANGES,
  Change,
  ENTITY_TYPES,
  EntityType,
  QUALIFIERS,
  Qualifier,
  ROLE_RELATIONSHIP,
  ROLES,
  Role,
} from "./types.ts";
export { CypherAnswer, CypherValue, GraphSchema } from "./views/cypher-answer.ts";
export { EntityDetail } from "./views/entity-detail.ts";
export { GraphEdge, GraphNode, GraphView, ShownQuery } from "./views/graph-view.ts";
export { Job, JobStatus } from "./views/job.ts";
export { Matrix, MatrixHead } from "./views/matrix.ts";
export { PaperDetail, PaperPage, PaperRow } from "./views/paper-view.ts";
export { Quote } from "./views/quote.ts";
export { ResultPage, ResultView, Slot } from "./views/result-view.ts";
export { SearchHit } from "./views/search-hit.ts";
export { Finding, Summary } from "./views/summary.ts";
