import { OpenAPIHono } from "@hono/zod-openapi";
import { LithographError } from "@lithograph/model";
import type { JobQueue } from "./jobs/job-queue.ts";
import { onError, problemResponse } from "./router.ts";
import { cypherRoutes } from "./routes/cypher.ts";
import { exploreRoutes } from "./routes/explore.ts";
import { exportRoutes } from "./routes/export.ts";
import { healthRoutes } from "./routes/health.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { tableRoutes } from "./routes/tables.ts";
import { DEFAULT_LIMITS, type UploadLimits } from "./settings.ts";
import type { Views } from "./views.ts";

export interface AppDeps {
  views: Views;
  jobs: JobQueue;
  limits?: UploadLimits;
}

const INFO = {
  openapi: "3.1.0",
  info: {
    title: "Lithograph",
    version: "0.1.0",
    description: "Which techniques run on which hardware, with which results, and the sentences that say so.",
  },
};

/** The whole HTTP interface, without a socket: tests call `app.request`. */
export function createApp({ views, jobs, limits = DEFAULT_LIMITS }: AppDeps) {
  const app = new OpenAPIHono();
  app.onError(onError);
  const routes = app
    .route("/", healthRoutes())
    .route("/api", exploreRoutes(views))
    .route("/api", tableRoutes(views))
    .route("/api", cypherRoutes(views))
    .route("/api", exportRoutes(views))
    .route("/api", jobRoutes(jobs, limits));
  app.doc31("/openapi.json", INFO);
  app.notFound((c) =>
    problemResponse(
      new LithographError(
        "NOT_FOUND",
        `There is no ${c.req.method} ${c.req.path}.`,
        "See /openapi.json for what there is.",
      ),
    ),
  );
  return routes;
}

/** For a typed client: `hc<AppType>(baseUrl)` from hono/client. */
export type AppType = ReturnType<typeof createApp>;
