import { Job } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { JobQueue } from "../jobs/job-queue.ts";
import type { Upload } from "../jobs/uploads.ts";
import { EMPTY_REPORT, testApp } from "../testing/test-app.ts";

function appThatKeeps() {
  const taken: { uploads: Upload[]; format: string | null }[] = [];
  const jobs = new JobQueue(async (uploads, { format, onProgress }) => {
    taken.push({ uploads, format });
    onProgress({ stage: "reading", done: 1, total: 1 });
    return { report: { ...EMPTY_REPORT, records: uploads.length }, undo: async () => undefined };
  });
  return { app: testApp({ jobs }), taken };
}

async function upload(app: ReturnType<typeof testApp>, files: File[], format?: string): Promise<Response> {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  if (format !== undefined) form.append("format", format);
  return app.request("/api/ingest", { method: "POST", body: form });
}

describe("POST /api/ingest", () => {
  test("takes files as a job, whose events end with its report", async () => {
    const { app, taken } = appThatKeeps();
    const answer = await upload(app, [new File(["@a{b}"], "a.bib"), new File(["TY  - JOUR"], "b.ris")], "bibtex");
    expect(answer.status).toBe(202);
    const job = Job.parse(await answer.json());
    const events = await (await app.request(`/api/jobs/${job.id}/events`)).text();
    const last = Job.parse(
      JSON.parse(
        events
          .trim()
          .split("\n")
          .at(-1)
          ?.replace(/^data: /, "") ?? "",
      ),
    );
    expect(last).toMatchObject({ id: job.id, status: "done", report: { records: 2 } });
    expect(taken[0]?.format).toBe("bibtex");
    expect(taken[0]?.uploads.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["a.bib", "@a{b}"],
      ["b.ris", "TY  - JOUR"],
    ]);
    expect(Job.parse(await (await app.request(`/api/jobs/${job.id}`)).json())).toEqual(last);
    const undo = () => app.request(`/api/jobs/${job.id}/undo`, { method: "POST" });
    expect(Job.parse(await (await undo()).json())).toMatchObject({ status: "cancelled", stage: "undone" });
    expect((await undo()).status).toBe(409);
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\refs.bib", "refs.bib"],
    ["..", "upload"],
    ["a\u0000b.bib", "ab.bib"],
  ])("a name is a label, never a path: %j", async (given, kept) => {
    const { app, taken } = appThatKeeps();
    await upload(app, [new File(["x"], given)]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken[0]?.uploads[0]?.name).toBe(kept);
  });

  test("refuses a format that it does not know, before anything is read", async () => {
    const { app, taken } = appThatKeeps();
    const answer = await upload(app, [new File(["x"], "a.bib")], "stone-tablet");
    expect([answer.status, taken.length]).toEqual([400, 0]);
    expect(await answer.json()).toMatchObject({ hint: expect.stringContaining("bibtex") });
  });

  test("refuses a form without files", async () => {
    const { app } = appThatKeeps();
    const form = new FormData();
    form.append("files", "not a file");
    expect((await app.request("/api/ingest", { method: "POST", body: form })).status).toBe(400);
  });

  test("knows no other jobs", async () => {
    const { app } = appThatKeeps();
    for (const path of ["/api/jobs/none", "/api/jobs/none/events"]) expect((await app.request(path)).status).toBe(404);
    expect((await app.request("/api/jobs/none", { method: "DELETE" })).status).toBe(404);
    expect(await (await app.request("/api/jobs")).json()).toEqual([]);
  });
});
