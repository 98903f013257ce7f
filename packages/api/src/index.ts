export { type AppDeps, type AppType, createApp } from "./app.ts";
export { type IngestRun, type IngestUploads, JobQueue, type Progress } from "./jobs/job-queue.ts";
export type { Upload } from "./jobs/uploads.ts";
export { type Listening, listen } from "./serve.ts";
export { type Access, DEFAULT_LIMITS, MIN_TOKEN_LENGTH, type ServerLimits } from "./settings.ts";
export { loadSite, type StaticSite } from "./site/static-site.ts";
export { type ServerOptions, startServer } from "./start-server.ts";
export { VERSION } from "./version.ts";
export type { Views } from "./views.ts";
