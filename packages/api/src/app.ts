import { OpenAPIHono } from "@hono/zod-openapi";
import { LithographError } from "@lithograph/model";
import { compress } from "hono/compress";
import type { JobQueue } from "./jobs/job-queue.ts";
import { onError, problemResponse } from "./router.ts";
import { cypherRoutes } from "./routes/cypher.ts";
import { exploreRoutes } from "./routes/explore.ts";
import { exportRoutes, type ReadExportData } from "./routes/export.ts";
import { healthRoutes } from "./routes/health.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { reportRoutes } from "./routes/report.ts";
import { type ReviewWork, reviewRoutes } from "./routes/review.ts";
import { tableRoutes } from "./routes/tables.ts";
import { limitBody } from "./security/body-limit.ts";
import { limitConcurrency } from "./security/concurrency-limit.ts";
import { securityHeaders } from "./security/headers.ts";
import { checkHost, checkOrigin } from "./security/same-site.ts";
import { checkToken } from "./security/token.ts";
import { type Access, DEFAULT_LIMITS, type ServerLimits } from "./settings.ts";
import { siteResponse } from "./site/serve-site.ts";
import type { StaticSite } from "./site/static-site.ts";
import { VERSION } from "./version.ts";
import type { Views } from "./views.ts";

export interface AppDeps {
  views: Views;
  jobs: JobQueue;
  exportData: ReadExportData;
  review: ReviewWork;
  /** The built explorer. */
  site?: StaticSite;
  access?: Access;
  limits?: ServerLimits;
}

const INFO = {
  openapi: "3.1.0",
  info: {
    title: "Lithograph",
    version: VERSION,
    description: "Which techniques run on which hardware, with which results, and the sentences that say so.",
  },
};
const UPLOAD_PATH = "/api/ingest";
const LOOPBACK_ONLY: Access = { token: null, hosts: [] };

/** The whole HTTP interface, without a socket: tests call `app.request`. */
export function createApp({
  views,
  jobs,
  exportData,
  review,
  site = new Map(),
  access = LOOPBACK_ONLY,
  limits = DEFAULT_LIMITS,
}: AppDeps) {
  const app = new OpenAPIHono();
  app.onError(onError);
  app.use(securityHeaders, checkHost(access), checkOrigin(), checkToken(access));
  app.use("/api/*", compress({ threshold: 1024 }), async (c, next) => {
    await next();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  });
  app.use(UPLOAD_PATH, limitConcurrency(limits.maxUploadsAtOnce), limitBody(limits.maxUploadBytes));
  const limitOther = limitBody(limits.maxBodyBytes);
  app.use((c, next) => (c.req.path === UPLOAD_PATH ? next() : limitOther(c, next)));
  const routes = app
    .route("/", healthRoutes())
    .route("/api", exploreRoutes(views))
    .route("/api", tableRoutes(views))
    .route("/api", cypherRoutes(views))
    .route("/api", exportRoutes(exportData))
    .route("/api", reviewRoutes(review, exportData))
    .route("/api", reportRoutes(exportData))
    .route("/api", jobRoutes(jobs, limits));
  app.doc31("/openapi.json", INFO);
  app.notFound((c) => siteResponse(c, site) ?? problemResponse(nothingHere(c.req.method, c.req.path)));
  return routes;
}

function nothingHere(method: string, path: string): LithographError {
  return new LithographError("NOT_FOUND", `There is no ${method} ${path}.`, "See /openapi.json for what there is.");
}

/** For a typed client: `hc<AppType>(baseUrl)` from hono/client. */
export type AppType = ReturnType<typeof createApp>;
