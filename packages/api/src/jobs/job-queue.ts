import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { type IngestReport, type Job, LithographError, toProblem } from "@lithograph/model";
import { DEFAULT_LIMITS, type ServerLimits } from "../settings.ts";
import type { Upload } from "./uploads.ts";

export interface Progress {
  stage: string;
  done: number;
  total: number | null;
}
export interface IngestRun {
  format: string | null;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}
/** What became of the uploads, and how to take it back. */
export interface Ingested {
  report: IngestReport;
  undo: () => Promise<void>;
}
/** What a job does. */
export type IngestUploads = (uploads: Upload[], run: IngestRun) => Promise<Ingested>;

interface Entry {
  job: Job;
  abort: AbortController;
  work: (() => Promise<void>) | null;
  /** What its uploads weigh, until it has ended. */
  bytes: number;
  /** Takes back what the job stored; null where it has stored nothing (any more). */
  undo: (() => Promise<void>) | null;
}

const MAX_REMEMBERED = 100;
const now = () => new Date().toISOString();
const ended = (job: Job) => job.status === "done" || job.status === "failed" || job.status === "cancelled";

/** One ingest at a time; the others wait their turn in the order they came. */
export class JobQueue {
  readonly #ingest: IngestUploads;
  readonly #limits: ServerLimits;
  readonly #entries = new Map<string, Entry>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #tail: Promise<void> = Promise.resolve();
  #heldBytes = 0;
  #closed = false;

  constructor(ingest: IngestUploads, limits: ServerLimits = DEFAULT_LIMITS) {
    this.#ingest = ingest;
    this.#limits = limits;
  }

  /** @throws LithographError TOO_MANY_REQUESTS when too many wait already. */
  ingest(uploads: Upload[], format: string | null): Job {
    const bytes = uploads.reduce((sum, upload) => sum + upload.bytes.length, 0);
    this.#assertRoom(bytes);
    const job: Job = {
      id: randomUUID(),
      kind: "ingest",
      status: "queued",
      stage: "waiting for another ingest",
      done: 0,
      total: null,
      startedAt: now(),
      endedAt: null,
      report: null,
      problem: null,
    };
    const entry: Entry = {
      job,
      abort: new AbortController(),
      work: () => this.#run(entry, uploads, format),
      bytes,
      undo: null,
    };
    this.#heldBytes += bytes;
    this.#entries.set(job.id, entry);
    this.#forgetOld();
    this.#tail = this.#tail.then(() => entry.work?.());
    return job;
  }

  list(): Job[] {
    return [...this.#entries.values()].map(({ job }) => job).reverse();
  }

  get(id: string): Job | null {
    return this.#entries.get(id)?.job ?? null;
  }

  /** Ends a waiting job at once; a running one stops at its next step. An ended job stays as it is. */
  cancel(id: string): Job | null {
    const entry = this.#entries.get(id);
    if (entry === undefined) return null;
    if (entry.job.status === "queued") {
      entry.work = null;
      this.#update(entry, { status: "cancelled", stage: "cancelled", endedAt: now() });
    } else if (!ended(entry.job)) {
      entry.abort.abort(new LithographError("CANCELLED", "The ingest was cancelled.", "Nothing of it was stored."));
    }
    return entry.job;
  }

  /**
   * Takes back what a job stored. It waits for the ingest that runs.
   * @throws LithographError CONFLICT where the job stored nothing, or the bundle has changed since
   */
  async undo(id: string): Promise<Job | null> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return null;
    const { undo } = entry;
    if (undo === null) {
      const message = `The ingest of job "${id}" cannot be taken back: it is ${entry.job.stage}.`;
      throw new LithographError("CONFLICT", message, "Only an ingest that is done can be taken back, and once.");
    }
    await undo();
    entry.undo = null;
    this.#update(entry, { status: "cancelled", stage: "undone" });
    return entry.job;
  }

  /** The job now and at every change, until it has ended or the signal aborts. Slow readers get the latest state only. */
  async *watch(id: string, signal: AbortSignal): AsyncGenerator<Job> {
    let last: Job | null = null;
    while (!signal.aborted) {
      const job = this.get(id);
      if (job === null) return;
      if (job !== last) yield job;
      if (ended(job)) return;
      last = job;
      if (this.get(id) === job) await this.#nextChange(id, signal);
    }
  }

  /** Cancels what waits and what runs, and resolves when the running one has let go. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const id of this.#entries.keys()) this.cancel(id);
    await this.#tail;
  }

  #nextChange(id: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#changes.off(id, done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      this.#changes.on(id, done);
      signal.addEventListener("abort", done);
    });
  }

  async #run(entry: Entry, uploads: Upload[], format: string | null): Promise<void> {
    entry.work = null;
    this.#update(entry, { status: "running", stage: "reading", startedAt: now() });
    try {
      const { report, undo } = await this.#ingest(uploads, {
        format,
        signal: entry.abort.signal,
        onProgress: (progress) => this.#update(entry, progress),
      });
      entry.undo = undo;
      this.#update(entry, { status: "done", stage: "done", report, endedAt: now() });
    } catch (error) {
      const problem = toProblem(entry.abort.signal.aborted ? entry.abort.signal.reason : error);
      const status = problem.code === "CANCELLED" ? "cancelled" : "failed";
      this.#update(entry, { status, stage: status, problem, endedAt: now() });
    }
  }

  #assertRoom(bytes: number): void {
    const waiting = [...this.#entries.values()].filter(({ job }) => job.status === "queued").length;
    const full = waiting >= this.#limits.maxQueuedJobs || this.#heldBytes + bytes > this.#limits.maxQueuedBytes;
    if (!this.#closed && !full) return;
    const why = this.#closed ? "the server is shutting down" : `${waiting} ingests wait already`;
    throw new LithographError("TOO_MANY_REQUESTS", `The upload was not taken: ${why}.`, "Try again in a minute.");
  }

  #update(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change };
    if (ended(entry.job)) {
      this.#heldBytes -= entry.bytes;
      entry.bytes = 0;
    }
    this.#changes.emit(entry.job.id);
  }

  #forgetOld(): void {
    const old = [...this.#entries].filter(([, { job }]) => ended(job));
    for (const [id] of old.slice(0, Math.max(0, old.length - MAX_REMEMBERED))) this.#entries.delete(id);
  }
}
