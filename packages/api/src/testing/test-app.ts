import { IngestReport } from "@lithograph/model";
import { type AppDeps, createApp } from "../app.ts";
import { JobQueue } from "../jobs/job-queue.ts";
import { stubViews } from "./stub-views.ts";

export const EMPTY_REPORT = IngestReport.parse({
  records: 0,
  papers: 0,
  abstracts: 0,
  placeholders: 0,
  duplicates: 0,
  files: [],
  skipped: [],
  warnings: [],
});

/** An app whose parts do nothing, but for those that are given. */
export function testApp(given: Partial<AppDeps> = {}) {
  return createApp({
    views: stubViews(),
    exportData: () => Promise.reject(new Error("no export is asked for in this test")),
    review: {
      decide: () => Promise.reject(new Error("no decision is made in this test")),
      collect: () => Promise.reject(new Error("nothing is collected in this test")),
    },
    jobs: new JobQueue(async () => ({ report: EMPTY_REPORT, undo: async () => undefined })),
    ...given,
  });
}
