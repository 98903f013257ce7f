import { LithographError } from "@lithograph/model";
import { auth, type Driver, driver, Neo4jError, routing } from "neo4j-driver";
import type { z } from "zod";
import { Neo4jSettings } from "../settings.ts";

export { routing };

/** Seconds are the driver's business: these are milliseconds. */
const CONNECT_MS = 10_000;
const ACQUIRE_MS = 20_000;

/**
 * A driver that has reached its server.
 * @throws LithographError BAD_REQUEST, ENGINE_UNAVAILABLE
 */
export async function connect(
  input: z.input<typeof Neo4jSettings>,
): Promise<{ driver: Driver; settings: Neo4jSettings }> {
  const parsed = Neo4jSettings.safeParse(input);
  if (!parsed.success) {
    throw new LithographError(
      "BAD_REQUEST",
      `NEO4J_URI "${input.uri}" is no address of Neo4j.`,
      "Use neo4j://host:7687 or bolt://host:7687.",
    );
  }
  const settings = parsed.data;
  const opened = driver(settings.uri, auth.basic(settings.username, settings.password), {
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: ACQUIRE_MS,
    userAgent: "lithograph",
  });
  try {
    await opened.verifyConnectivity(settings.database === undefined ? {} : { database: settings.database });
  } catch (error) {
    await opened.close();
    throw engineError(error, `reaching Neo4j at ${settings.uri}`);
  }
  return { driver: opened, settings };
}

const UNAVAILABLE =
  /ServiceUnavailable|SessionExpired|Security\.Unauthorized|DatabaseUnavailable|DatabaseNotFound|AuthenticationRateLimit/;

/** What Neo4j or the driver threw, in the table's codes. */
export function engineError(error: unknown, operation: string): LithographError {
  if (error instanceof LithographError) return error;
  if (!(error instanceof Neo4jError)) {
    return new LithographError(
      "ENGINE_FAILED",
      `${operation}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const { code, message } = error;
  if (/TransactionTimedOut|LockClientStopped|Transaction\.Terminated/.test(code)) {
    return new LithographError(
      "CYPHER_TIMEOUT",
      "The query was ended at its time limit.",
      "Add a LIMIT, name labels and start from an id.",
    );
  }
  if (/Memory|StackOverFlow/i.test(code)) {
    return new LithographError(
      "CYPHER_MEMORY",
      "The query needed more memory than it may.",
      "Add a LIMIT or aggregate earlier.",
    );
  }
  if (/AccessMode|Security\.Forbidden/.test(code))
    return new LithographError("CYPHER_WRITE", `${operation}: ${message}`);
  if (/Statement\.(Syntax|Semantic|Parameter|Type|Argument|Entity|Arithmetic)/.test(code)) {
    return new LithographError("CYPHER_SYNTAX", message);
  }
  if (UNAVAILABLE.test(code)) {
    return new LithographError(
      "ENGINE_UNAVAILABLE",
      `${operation}: ${message}`,
      "Check NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and that Neo4j runs; without NEO4J_URI the embedded engine is used.",
      { cause: error },
    );
  }
  return new LithographError("ENGINE_FAILED", `${operation}: ${message}`, null, { cause: error });
}

/** Whether trying again may help: a lost connection or a change of leader, not a query that is too large. */
export function mayRetry(error: unknown): boolean {
  return error instanceof Neo4jError && error.retriable && !/Memory/i.test(error.code);
}
