import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ErrorCode, LithographError } from "@lithograph/model";
import type { LoadProgress } from "../store.ts";
import { ChildMessage, type Operation, type Operations } from "./messages.ts";

const MEMORY_POLL_MS = 50;
const PAGE = 4_096;

interface Pending {
  settle(answer: unknown): void;
  fail(error: Error): void;
  onProgress: ((progress: LoadProgress) => void) | undefined;
}

/** A request that ended because its process did, for a reason of another request's: it may be made again. */
export class EngineEnded extends Error {
  override readonly name = "EngineEnded";
}

/** A child process that answers one request after another, until it is ended: by its deadline, its memory, a signal. */
export class ChildEngine {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  #ended = false;
  #rss = 0;

  constructor(script: "reader-child.ts" | "writer-child.ts") {
    this.#child = fork(fileURLToPath(new URL(script, import.meta.url)), [], {
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child.on("message", (message) => this.#receive(message));
    this.#child.on("error", (error) => this.#end(error));
    this.#child.on("exit", () => this.#end(new EngineEnded("The embedded engine's process ended.")));
    this.#child.unref();
    this.#child.channel?.unref();
  }

  get ended(): boolean {
    return this.#ended;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Resident bytes: read from the kernel where it tells, else as the child last reported. */
  get memory(): number {
    try {
      return Number(readFileSync(`/proc/${this.#child.pid}/statm`, "utf8").split(" ")[1]) * PAGE;
    } catch {
      return this.#rss;
    }
  }

  /** Asks the child; its problems are thrown as LithographError, its end as EngineEnded. */
  request<O extends Operation>(
    op: O,
    payload: Operations[O]["request"],
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<Operations[O]["answer"]> {
    if (this.#ended) return Promise.reject(new EngineEnded("The embedded engine's process has ended."));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, {
        settle: (answer) => resolve(answer as Operations[O]["answer"]),
        fail: reject,
        onProgress,
      });
      this.#hold();
      this.#child.send({ id, op, payload });
    });
  }

  /** Ends the process at once. */
  kill(): void {
    this.#end(new EngineEnded("The embedded engine was ended."));
    this.#child.kill("SIGKILL");
  }

  /** Lets the child close its files, then ends it. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    const late = setTimeout(() => this.#child.kill("SIGKILL"), 5_000);
    await this.request("close", null).catch(() => undefined);
    await gone;
    clearTimeout(late);
  }

  #receive(message: unknown): void {
    const parsed = ChildMessage.parse(message);
    if ("rss" in parsed) {
      this.#rss = parsed.rss;
      return;
    }
    const pending = this.#pending.get(parsed.id);
    if ("progress" in parsed) {
      pending?.onProgress?.(parsed.progress);
      return;
    }
    this.#pending.delete(parsed.id);
    this.#hold();
    if ("problem" in parsed) {
      const { code, message: words, hint } = parsed.problem;
      pending?.fail(new LithographError(code, words, hint));
    } else pending?.settle(parsed.answer);
  }

  #end(error: Error): void {
    this.#ended = true;
    for (const pending of this.#pending.values()) pending.fail(error);
    this.#pending.clear();
  }

  /** The parent stays alive while it waits for an answer, and only then. */
  #hold(): void {
    if (this.#pending.size > 0) {
      this.#child.ref();
      this.#child.channel?.ref();
    } else {
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }
}

/**
 * Awaits an answer within bounds; whichever bound is passed first ends the process, and with it the work.
 * @throws LithographError CYPHER_TIMEOUT, CYPHER_MEMORY or CANCELLED
 */
export async function bounded<T>(
  engine: ChildEngine,
  answer: Promise<T>,
  bounds: { timeoutMs: number; memory: number; signal?: AbortSignal | undefined },
): Promise<T> {
  const stop = Promise.withResolvers<never>();
  const end = (code: ErrorCode, message: string, hint: string) => {
    stop.reject(new LithographError(code, message, hint));
    engine.kill();
  };
  const cancel = () => end("CANCELLED", "The query was cancelled.", "Run it again when you need it.");
  if (bounds.signal?.aborted) cancel();
  bounds.signal?.addEventListener("abort", cancel, { once: true });
  const deadline = setTimeout(
    () =>
      end(
        "CYPHER_TIMEOUT",
        `The query was ended after ${bounds.timeoutMs} ms.`,
        "Add a LIMIT, name labels and start from an id.",
      ),
    bounds.timeoutMs,
  );
  const most = engine.memory + bounds.memory;
  const watch = setInterval(() => {
    if (engine.memory > most)
      end(
        "CYPHER_MEMORY",
        `The query needed more than ${bounds.memory / 1e6} MB.`,
        "Add a LIMIT or aggregate earlier.",
      );
  }, MEMORY_POLL_MS);
  try {
    return await Promise.race([stop.promise, answer]);
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    bounds.signal?.removeEventListener("abort", cancel);
  }
}
