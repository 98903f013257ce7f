export { codeVersion } from "./code-version.ts";
export { dryRun } from "./dry-run.ts";
export { openExportData } from "./export-data.ts";
export { extractPapers } from "./extract-papers.ts";
export type { OnProgress, Progress } from "./progress.ts";
export { collectSources } from "./sources/collect-sources.ts";
export type { SourceFile, SourceInput } from "./sources/source-file.ts";
export { extractorVersion } from "./store-contents.ts";
export { type Ingested, type IngestOptions, type OpenWorkspace, type WorkOptions, Workspace } from "./workspace.ts";
