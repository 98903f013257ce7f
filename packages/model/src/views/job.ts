import { z } from "zod";
import { IngestReport } from "../ingest-report.ts";

export const JobStatus = z.enum(["queued", "running", "done", "failed", "cancelled"]);
export const Job = z.object({
  id: z.string(),
  kind: z.enum(["ingest", "load"]),
  status: JobStatus,
  /** The stage that runs now, in the user's words. */
  stage: z.string(),
  done: z.int(),
  total: z.int().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  report: IngestReport.nullable(),
  problem: z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() }).nullable(),
});
export type Job = z.infer<typeof Job>;
