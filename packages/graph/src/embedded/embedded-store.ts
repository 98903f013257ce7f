import { join } from "node:path";
import { type CypherAnswer, type CypherValue, GraphSchema, LithographError, SearchHit } from "@lithograph/model";
import { toGrafeo } from "../dialect/to-grafeo.ts";
import { guardCypher } from "../guard/guard-cypher.ts";
import { LIMITS } from "../settings.ts";
import type { GraphChanges, GraphStore, LoadProgress, ReadOptions } from "../store.ts";
import { bounded, ChildEngine, EngineEnded } from "./child-engine.ts";
import { Generations } from "./generations.ts";
import type { Operation, Operations } from "./messages.ts";

const EMPTY: GraphChanges = { entities: [], papers: [], removedPapers: [] };
const ATTEMPTS = 3;

/**
 * The engine that needs no set-up: Grafeo in processes of its own. One has the current file open for reading only and is
 * ended with the query that passes its bounds; a load runs in another, on a copy of the file.
 */
export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #generations: Generations;
  readonly #onWarning: (message: string) => void;
  #reader: { engine: Promise<ChildEngine>; stamp: string } | undefined;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(home: string, onWarning: (message: string) => void = () => {}) {
    this.#generations = new Generations(join(home, "graph"));
    this.#onWarning = onWarning;
  }

  async load(
    changes: GraphChanges,
    options: { onProgress?: (progress: LoadProgress) => void; signal?: AbortSignal } = {},
  ): Promise<void> {
    const from = this.#generations.current();
    await this.#serially(() => this.#makeGeneration(from?.file ?? null, changes, options));
  }

  async read(
    cypher: string,
    params: Record<string, CypherValue> = {},
    options: ReadOptions = {},
  ): Promise<CypherAnswer> {
    const maxRows = Math.min(options.maxRows ?? LIMITS.maxRows, LIMITS.mostRows);
    const grafeo = toGrafeo(guardCypher(cypher, params), params, maxRows);
    return this.#ask("read", { cypher: grafeo, params, maxRows }, options);
  }

  async search(
    text: string,
    options: { types?: string[]; limit?: number; signal?: AbortSignal } = {},
  ): Promise<SearchHit[]> {
    if (text.trim() === "") return [];
    const { types = [], limit = 20 } = options;
    return SearchHit.array().parse(await this.#ask("search", { text, types, limit }, options));
  }

  async schema(): Promise<GraphSchema> {
    return GraphSchema.parse(await this.#ask("schema", null, {}));
  }

  async loadedFingerprint(): Promise<string | null> {
    await this.#writing;
    const current = this.#generations.current();
    if (current === null) return null;
    await this.#open();
    return this.#generations.current()?.fingerprint ?? null;
  }

  async markLoaded(fingerprint: string): Promise<void> {
    await this.#serially(async () => {
      const current = this.#generations.current();
      if (current === null)
        throw new LithographError("ENGINE_FAILED", "There is no loaded graph to mark.", "Load it first.");
      this.#generations.point({ file: current.file, fingerprint });
    });
  }

  async clear(): Promise<void> {
    await this.#serially(() => this.#makeGeneration(null, EMPTY, {}));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing.catch(() => undefined);
    const reader = this.#reader;
    this.#reader = undefined;
    await (await reader?.engine.catch(() => undefined))?.close();
  }

  /** One writer at a time, in the order of the calls. */
  #serially(work: () => Promise<void>): Promise<void> {
    const turn = this.#writing.catch(() => undefined).then(work);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  async #makeGeneration(
    from: string | null,
    changes: GraphChanges,
    { onProgress, signal }: { onProgress?: (progress: LoadProgress) => void; signal?: AbortSignal },
  ): Promise<void> {
    this.#generations.sweep();
    const file = this.#generations.next();
    const writer = new ChildEngine("writer-child.ts");
    const request = { from: from === null ? null : this.#generations.path(from), file: this.#generations.path(file) };
    const loaded = give(writer, changes).then(() =>
      writer.request("load", { ...request, batch: LIMITS.loadBatch }, onProgress),
    );
    const unbounded = { timeoutMs: 2 ** 31 - 1, memory: Number.POSITIVE_INFINITY, signal };
    try {
      await bounded(writer, loaded, unbounded);
    } catch (error) {
      writer.kill();
      if (!(error instanceof EngineEnded)) throw error;
      throw new LithographError(
        "ENGINE_FAILED",
        "The load ended before it was whole.",
        "Start it again: the graph is as it was.",
      );
    }
    await writer.close();
    this.#generations.point({ file, fingerprint: null });
    this.#generations.sweep();
  }

  /** Asks the reader within bounds; where another query's end took the reader away, asks the next one. */
  async #ask<O extends "read" | "search" | "schema">(
    op: O,
    payload: Operations[O]["request"],
    options: ReadOptions,
  ): Promise<Operations[O]["answer"]> {
    const timeoutMs = Math.min(options.timeoutMs ?? LIMITS.timeoutMs, LIMITS.maxTimeoutMs);
    for (let attempt = 1; ; attempt += 1) {
      const reader = await this.#open();
      try {
        const bounds = { timeoutMs, memory: LIMITS.queryMemory, signal: options.signal };
        return await bounded(reader, reader.request<O & Operation>(op, payload), bounds);
      } catch (error) {
        if (!(error instanceof EngineEnded)) throw error;
        if (attempt === ATTEMPTS) {
          throw new LithographError(
            "ENGINE_FAILED",
            `The embedded engine ended ${ATTEMPTS} times during this query.`,
            "Make the query smaller, or use Neo4j (NEO4J_URI).",
          );
        }
      }
    }
  }

  /** The reader of the current file: the one that is there, or a new one where the file changed or the reader ended. */
  async #open(): Promise<ChildEngine> {
    if (this.#closed) throw new LithographError("ENGINE_UNAVAILABLE", "The graph is closed.");
    if (this.#generations.current() === null) await this.clear();
    const current = this.#generations.current();
    if (current === null)
      throw new LithographError("STORAGE_FAILED", `No graph can be kept in "${this.#generations.folder}".`);
    const known = this.#reader;
    if (known !== undefined && known.stamp === current.file) {
      const engine = await known.engine;
      if (!engine.ended) return engine;
    }
    if (this.#reader === known) {
      this.#reader = { engine: this.#start(current.file), stamp: current.file };
      if (known !== undefined) void known.engine.then((engine) => engine.close()).catch(() => undefined);
    }
    return this.#reader === undefined ? this.#open() : this.#reader.engine;
  }

  async #start(file: string): Promise<ChildEngine> {
    const engine = new ChildEngine("reader-child.ts");
    try {
      await engine.request("open", { file: this.#generations.path(file) });
      return engine;
    } catch (error) {
      engine.kill();
      this.#reader = undefined;
      if (this.#generations.current()?.file !== file) return this.#open();
      const kept = this.#generations.setAside(file);
      this.#onWarning(
        `The embedded graph could not be opened (${String(error)}); it was kept as "${kept}" and is built anew.`,
      );
      return this.#open();
    }
  }
}

/** Items of the changes in one message to the writer. */
const GIVEN = 500;

async function give(writer: ChildEngine, { entities, papers, removedPapers }: GraphChanges): Promise<void> {
  for (let at = 0; at < Math.max(entities.length, papers.length, removedPapers.length); at += GIVEN) {
    const part = <T>(items: T[]) => items.slice(at, at + GIVEN);
    await writer.request("give", {
      entities: part(entities),
      papers: part(papers),
      removedPapers: part(removedPapers),
    });
  }
}
