import type { Workspace } from "@lithograph/ingest";
import { createApp } from "./app.ts";
import { graphViews } from "./graph-views.ts";
import { JobQueue } from "./jobs/job-queue.ts";
import { type Listening, listen } from "./serve.ts";
import { type Access, DEFAULT_LIMITS, type ServerLimits } from "./settings.ts";
import { loadSite } from "./site/static-site.ts";

export interface ServerOptions {
  workspace: Workspace;
  host: string;
  port: number;
  access: Access;
  /** Folder of the built explorer. */
  siteFolder: string;
  limits?: ServerLimits;
}

/** Serves a workspace. `close` ends jobs and connections; the workspace stays the caller's. */
export async function startServer(options: ServerOptions): Promise<Listening> {
  const { workspace, host, port, access, siteFolder, limits = DEFAULT_LIMITS } = options;
  const jobs = new JobQueue(
    (uploads, { format, ...run }) =>
      workspace.ingestUndoably(uploads, { ...run, ...(format === null ? {} : { format }) }),
    limits,
  );
  const site = await loadSite(siteFolder);
  const app = createApp({
    views: graphViews(workspace.store),
    exportData: () => workspace.exportData(),
    review: workspace,
    jobs,
    site,
    access,
    limits,
  });
  const listening = await listen(app, { host, port });
  return {
    url: listening.url,
    close: async (grace) => {
      await jobs.close();
      await listening.close(grace);
    },
  };
}
