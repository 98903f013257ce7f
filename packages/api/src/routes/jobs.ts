import { createRoute, z } from "@hono/zod-openapi";
import { assertFormat } from "@lithograph/ingest";
import { Job } from "@lithograph/model";
import { streamSSE } from "hono/streaming";
import type { JobQueue } from "../jobs/job-queue.ts";
import { readUploads } from "../jobs/uploads.ts";
import { createRouter } from "../router.ts";
import { ok, problems } from "../schemas/problem.ts";
import { IdParam } from "../schemas/query-params.ts";
import type { ServerLimits } from "../settings.ts";
import { orNotFound } from "./not-found.ts";

const tags = ["jobs"];

const UploadForm = z.object({
  files: z
    .union([z.file(), z.array(z.file())])
    .openapi({ type: "array", items: { type: "string", format: "binary" }, description: "One or more files." }),
  format: z
    .string()
    .max(40)
    .optional()
    .openapi({ description: "Read all as this format; guessed by content if absent." }),
});

const ingestRoute = createRoute({
  method: "post",
  path: "/ingest",
  tags,
  summary: "Read uploaded files into the bundle and the graph, as a job",
  request: { body: { required: true, content: { "multipart/form-data": { schema: UploadForm } } } },
  responses: {
    202: {
      description: "The job; one ingest runs at a time, others wait",
      content: { "application/json": { schema: Job } },
    },
    ...problems(413, 415, 429),
  },
});

const jobsRoute = createRoute({
  method: "get",
  path: "/jobs",
  tags,
  summary: "Jobs since the server started, the newest first",
  responses: { 200: ok(z.array(Job), "Jobs"), ...problems() },
});

const jobRoute = createRoute({
  method: "get",
  path: "/jobs/{id}",
  tags,
  summary: "How far a job is",
  request: { params: IdParam },
  responses: { 200: ok(Job, "The job"), ...problems(404) },
});

const eventsRoute = createRoute({
  method: "get",
  path: "/jobs/{id}/events",
  tags,
  summary: "Server-sent events: one `job` event with the whole job at every step, the last one when it has ended",
  request: { params: IdParam },
  responses: {
    200: { description: "Events", content: { "text/event-stream": { schema: z.string() } } },
    ...problems(404),
  },
});

const cancelRoute = createRoute({
  method: "delete",
  path: "/jobs/{id}",
  tags,
  summary: "Cancel a job; what it has not committed is not stored",
  request: { params: IdParam },
  responses: { 200: ok(Job, "The job as it stands"), ...problems(404, 409) },
});

const undoRoute = createRoute({
  method: "post",
  path: "/jobs/{id}/undo",
  tags,
  summary: "Take back what a job stored, while nothing was ingested since",
  request: { params: IdParam },
  responses: { 200: ok(Job, "The job as it stands"), ...problems(404, 409) },
});

export function jobRoutes(queue: JobQueue, limits: ServerLimits) {
  return createRouter()
    .openapi(ingestRoute, async (c) => {
      const { format } = c.req.valid("form");
      assertFormat(format ?? null);
      const uploads = await readUploads(c.req.valid("form").files, limits);
      return c.json(queue.ingest(uploads, format ?? null), 202);
    })
    .openapi(jobsRoute, (c) => c.json(queue.list(), 200))
    .openapi(jobRoute, (c) => {
      const { id } = c.req.valid("param");
      return c.json(orNotFound(queue.get(id), "job", id), 200);
    })
    .openapi(eventsRoute, (c) => {
      const { id } = c.req.valid("param");
      orNotFound(queue.get(id), "job", id);
      return streamSSE(c, async (stream) => {
        const closed = new AbortController();
        stream.onAbort(() => closed.abort());
        for await (const job of queue.watch(id, closed.signal)) {
          await stream.writeSSE({ event: "job", data: JSON.stringify(job) });
        }
      });
    })
    .openapi(cancelRoute, (c) => {
      const { id } = c.req.valid("param");
      return c.json(orNotFound(queue.cancel(id), "job", id), 200);
    })
    .openapi(undoRoute, async (c) => {
      const { id } = c.req.valid("param");
      return c.json(orNotFound(await queue.undo(id), "job", id), 200);
    });
}
