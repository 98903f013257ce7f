import { LithographError } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../settings.ts";
import { EMPTY_REPORT } from "../testing/test-app.ts";
import { type Ingested, type IngestRun, JobQueue } from "./job-queue.ts";

const UPLOADS = [{ name: "a.bib", bytes: new Uint8Array(10) }];

/** An ingest that goes on when it is told to. */
function controlled() {
  const runs: { run: IngestRun; finish: () => void; fail: (error: unknown) => void }[] = [];
  const undone: number[] = [];
  const ingest = (_: unknown, run: IngestRun) =>
    new Promise<Ingested>((resolve, reject) => {
      const number = runs.length;
      const undo = async () => void undone.push(number);
      run.signal.addEventListener("abort", () => reject(run.signal.reason));
      runs.push({ run, finish: () => resolve({ report: EMPTY_REPORT, undo }), fail: reject });
    });
  return { runs, undone, queue: new JobQueue(ingest) };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("JobQueue", () => {
  test("runs one at a time, in the order they came", async () => {
    const { runs, queue } = controlled();
    const [first, second] = [queue.ingest(UPLOADS, null), queue.ingest(UPLOADS, "bibtex")];
    await settle();
    expect([queue.get(first.id)?.status, queue.get(second.id)?.status]).toEqual(["running", "queued"]);
    runs[0]?.finish();
    await settle();
    expect([queue.get(first.id)?.status, queue.get(second.id)?.status]).toEqual(["done", "running"]);
    expect(runs[1]?.run.format).toBe("bibtex");
    runs[1]?.finish();
    await settle();
    expect(queue.list().map(({ id, status }) => [id, status])).toEqual([
      [second.id, "done"],
      [first.id, "done"],
    ]);
  });

  test("tells a watcher every stage, the end last", async () => {
    const { runs, queue } = controlled();
    const { id } = queue.ingest(UPLOADS, null);
    const seen: string[] = [];
    for await (const job of queue.watch(id, new AbortController().signal)) {
      seen.push(`${job.status} ${job.stage} ${job.done}`);
      if (job.status === "running" && job.stage === "reading") {
        runs[0]?.run.onProgress({ stage: "extracting", done: 3, total: 9 });
      } else if (job.stage === "extracting") runs[0]?.finish();
    }
    expect(seen.at(-1)).toBe("done done 3");
    expect(seen).toContain("running extracting 3");
    expect(queue.get(id)).toMatchObject({ report: EMPTY_REPORT, problem: null, endedAt: expect.any(String) });
  });

  test("a watcher that goes away holds nothing", async () => {
    const { queue } = controlled();
    const { id } = queue.ingest(UPLOADS, null);
    const gone = new AbortController();
    const watching = (async () => {
      for await (const _ of queue.watch(id, gone.signal)) setImmediate(() => gone.abort());
    })();
    await watching;
    expect(gone.signal.aborted).toBe(true);
  });

  test("cancels what runs and what waits", async () => {
    const { runs, queue } = controlled();
    const [first, second] = [queue.ingest(UPLOADS, null), queue.ingest(UPLOADS, null)];
    await settle();
    queue.cancel(second.id);
    queue.cancel(first.id);
    await settle();
    expect(queue.get(first.id)).toMatchObject({ status: "cancelled", problem: { code: "CANCELLED" } });
    expect(queue.get(second.id)).toMatchObject({ status: "cancelled" });
    expect(runs).toHaveLength(1);
    expect(queue.cancel("unknown")).toBeNull();
  });

  test("says why one failed, and goes on with the next", async () => {
    const { runs, queue } = controlled();
    const [first, second] = [queue.ingest(UPLOADS, null), queue.ingest(UPLOADS, null)];
    await settle();
    runs[0]?.fail(new LithographError("STORAGE_FULL", "the disk is full"));
    await settle();
    expect(queue.get(first.id)).toMatchObject({ status: "failed", problem: { code: "STORAGE_FULL" } });
    expect(queue.get(second.id)?.status).toBe("running");
    runs[1]?.finish();
  });

  test("takes an ingest back once it is done, and only once", async () => {
    const { runs, undone, queue } = controlled();
    const { id } = queue.ingest(UPLOADS, null);
    await settle();
    await expect(queue.undo(id)).rejects.toMatchObject({ code: "CONFLICT" });
    runs[0]?.finish();
    await settle();
    expect(await queue.undo(id)).toMatchObject({ status: "cancelled", stage: "undone" });
    await expect(queue.undo(id)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(undone).toEqual([0]);
    expect(await queue.undo("unknown")).toBeNull();
  });

  test("takes no more than it can hold, and makes room when jobs end", async () => {
    const { runs, queue } = controlled();
    const full = () => queue.ingest(UPLOADS, null);
    for (let count = 0; count <= DEFAULT_LIMITS.maxQueuedJobs; count++) {
      full();
      await settle();
    }
    expect(full).toThrow(expect.objectContaining({ code: "TOO_MANY_REQUESTS" }));
    const heavy = { name: "b", bytes: new Uint8Array(DEFAULT_LIMITS.maxQueuedBytes) };
    expect(() => queue.ingest([heavy], null)).toThrow(expect.objectContaining({ code: "TOO_MANY_REQUESTS" }));
    runs[0]?.finish();
    await settle();
    expect(full().status).toBe("queued");
  });

  test("closing cancels everything and takes nothing more", async () => {
    const { queue } = controlled();
    const jobs = [queue.ingest(UPLOADS, null), queue.ingest(UPLOADS, null)];
    await settle();
    await queue.close();
    expect(jobs.map(({ id }) => queue.get(id)?.status)).toEqual(["cancelled", "cancelled"]);
    expect(() => queue.ingest(UPLOADS, null)).toThrow(expect.objectContaining({ code: "TOO_MANY_REQUESTS" }));
  });
});
