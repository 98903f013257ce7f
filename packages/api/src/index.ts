export { type AppDeps, type AppType, createApp } from "./app.ts";
export { type IngestRun, type IngestUploads, JobQueue, type Progress } from "./jobs/job-queue.ts";
export type { Upload } from "./jobs/uploads.ts";
export type { ExportedFile, Views } from "./views.ts";
