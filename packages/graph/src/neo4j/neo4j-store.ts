import {
  type CypherAnswer,
  type CypherValue,
  type GraphSchema,
  LithographError,
  type SearchHit,
} from "@lithograph/model";
import type { Driver, Session, Transaction } from "neo4j-driver";
import { guardCypher } from "../guard/guard-cypher.ts";
import { loadGraph } from "../load/load-graph.ts";
import { schemaBySampling } from "../load/sampled-schema.ts";
import { META_ID, META_LABEL } from "../load/skeleton-rows.ts";
import { LIMITS } from "../settings.ts";
import type { GraphChanges, GraphStore, LoadProgress, ReadOptions } from "../store.ts";
import { engineError, mayRetry } from "./driver.ts";
import { ensureSchema } from "./neo4j-schema.ts";
import { searchNeo4j } from "./neo4j-search.ts";
import { Neo4jTarget } from "./neo4j-target.ts";
import { nodeName, parameter, relationshipEnds, rowValue } from "./neo4j-values.ts";

const ATTEMPTS = 3;

/** The graph in a Neo4j 5 of the user's: one server or a cluster. */
export class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #database: string | undefined;
  #ready: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(driver: Driver, database: string | undefined) {
    this.#driver = driver;
    this.#database = database;
  }

  async load(
    changes: GraphChanges,
    options: { onProgress?: (progress: LoadProgress) => void; signal?: AbortSignal } = {},
  ): Promise<void> {
    const target = new Neo4jTarget(this.#driver, this.#database);
    const turn = this.#writing.then(() => loadGraph(target, changes, { ...options, batch: LIMITS.loadBatch }));
    this.#writing = turn.catch(() => undefined);
    await turn;
  }

  async read(
    cypher: string,
    params: Record<string, CypherValue> = {},
    options: ReadOptions = {},
  ): Promise<CypherAnswer> {
    const timeout = Math.min(options.timeoutMs ?? LIMITS.timeoutMs, LIMITS.maxTimeoutMs);
    const maxRows = Math.min(options.maxRows ?? LIMITS.maxRows, LIMITS.mostRows);
    guardCypher(cypher, params);
    for (let attempt = 1; ; attempt += 1) {
      const session = this.#session("READ");
      const cancel = () => void session.close();
      try {
        if (options.signal?.aborted) throw cancelled();
        options.signal?.addEventListener("abort", cancel, { once: true });
        const transaction = await session.beginTransaction({ timeout });
        return await readRows(transaction, cypher, params, maxRows);
      } catch (error) {
        if (options.signal?.aborted) throw cancelled();
        if (!mayRetry(error) || attempt === ATTEMPTS) throw engineError(error, "Reading from Neo4j");
      } finally {
        options.signal?.removeEventListener("abort", cancel);
        await session.close();
      }
    }
  }

  async search(
    text: string,
    options: { types?: string[]; limit?: number; signal?: AbortSignal } = {},
  ): Promise<SearchHit[]> {
    await this.#prepared();
    const { types = [], limit = 20 } = options;
    return searchNeo4j((cypher, params) => this.read(cypher, params, options), text, types, limit);
  }

  async schema(): Promise<GraphSchema> {
    const rows = async (cypher: string) => (await this.read(cypher)).rows;
    const names = async (cypher: string) => (await rows(cypher)).map(([name]) => String(name));
    const count = async (cypher: string) => Number((await rows(cypher))[0]?.[0] ?? 0);
    const labels = [];
    for (const name of await names("CALL db.labels() YIELD label RETURN label")) {
      labels.push({ name, count: await count(`MATCH (n:\`${name}\`) RETURN count(n) AS n`) });
    }
    const relationships = [];
    for (const name of await names("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType")) {
      relationships.push({ name, count: await count(`MATCH ()-[r:\`${name}\`]->() RETURN count(r) AS n`) });
    }
    return schemaBySampling({ labels, relationships }, rows);
  }

  async loadedFingerprint(): Promise<string | null> {
    const { rows } = await this.read(
      `MATCH (m:${META_LABEL} {id: '${META_ID}'}) WHERE m.complete RETURN m.fingerprint AS f`,
    );
    const fingerprint = rows[0]?.[0];
    return typeof fingerprint === "string" ? fingerprint : null;
  }

  async markLoaded(fingerprint: string): Promise<void> {
    const cypher = `MERGE (m:${META_LABEL} {id: '${META_ID}'}) SET m.fingerprint = $fingerprint`;
    await this.#write((session) => session.executeWrite((transaction) => transaction.run(cypher, { fingerprint })));
  }

  async clear(): Promise<void> {
    const nodes = `MATCH (n:Entity|Paper|Result|${META_LABEL})`;
    await this.#write((session) => session.run(`${nodes} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`));
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#driver.close();
  }

  #session(defaultAccessMode: "READ" | "WRITE"): Session {
    return this.#driver.session({
      defaultAccessMode,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }

  async #write(work: (session: Session) => PromiseLike<unknown>): Promise<void> {
    const session = this.#session("WRITE");
    try {
      await work(session);
    } catch (error) {
      throw engineError(error, "Writing to Neo4j");
    } finally {
      await session.close();
    }
  }

  /** Constraints and indexes, once for each process that searches. */
  #prepared(): Promise<void> {
    this.#ready ??= ensureSchema((cypher) =>
      this.#write((session) => session.executeWrite((transaction) => transaction.run(cypher))),
    );
    return this.#ready;
  }
}

function cancelled(): LithographError {
  return new LithographError("CANCELLED", "The query was cancelled.", "Run it again when you need it.");
}

/** Streams at most one row more than asked for, then names the ends of the relationships that came. */
async function readRows(
  transaction: Transaction,
  cypher: string,
  params: Record<string, CypherValue>,
  maxRows: number,
): Promise<CypherAnswer> {
  const started = performance.now();
  const result = transaction.run(cypher, parameter(params));
  const columns = await result.keys();
  const records: unknown[][] = [];
  let truncated = false;
  for await (const record of result) {
    if (records.length === maxRows) {
      truncated = true;
      break;
    }
    records.push(record.keys.map((key) => record.get(key)));
  }
  const elapsedMs = performance.now() - started;
  const names = await namesOfEnds(transaction, records);
  await transaction.rollback();
  const rows = records.map((record) => record.map((value) => rowValue(value, names)));
  return { columns: columns.map(String), rows, truncated, elapsedMs };
}

async function namesOfEnds(transaction: Transaction, records: unknown[][]): Promise<Map<string, string>> {
  const ends = new Set<string>();
  for (const record of records) for (const value of record) relationshipEnds(value, ends);
  if (ends.size === 0) return new Map();
  const found = await transaction.run("MATCH (n) WHERE elementId(n) IN $ends RETURN n", { ends: [...ends] });
  return new Map(found.records.map((record) => [record.get("n").elementId, nodeName(record.get("n"))]));
}
