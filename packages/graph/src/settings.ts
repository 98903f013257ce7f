import { z } from "zod";

/** Limits and defaults of both engines, in one place. */
export const LIMITS = {
  /** Milliseconds until a query is ended. */
  timeoutMs: 30_000,
  maxTimeoutMs: 120_000,
  maxRows: 1_000,
  /** Most that a caller can ask for: a whole result, for an export. */
  mostRows: 1_000_000,
  /** Bytes by which a query may grow the embedded engine before it is ended. */
  queryMemory: 1_000_000_000,
  /** UTF-16 code units of a statement. */
  statementLength: 20_000,
  /** Brackets inside brackets in a statement. */
  nesting: 40,
  /** CASE inside CASE. */
  caseNesting: 12,
  /** Papers in one transaction of a load. */
  loadBatch: 1_000,
} as const;

export const Neo4jSettings = z.object({
  uri: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "expected neo4j:// or bolt://, optionally with +s or +ssc"),
  username: z.string().default("neo4j"),
  password: z.string().default(""),
  database: z.string().optional(),
});
export type Neo4jSettings = z.infer<typeof Neo4jSettings>;

export interface GraphSettings {
  /** The bundle's folder; the embedded graph lives in `graph/` below it. */
  home: string;
  neo4j?: z.input<typeof Neo4jSettings> | undefined;
  /** Told what a person should know and need not decide (a damaged file that was set aside). */
  onWarning?: (message: string) => void;
}

/**
 * The Neo4j that the environment names (`NEO4J_URI`, `NEO4J_USERNAME` or `NEO4J_USER`, `NEO4J_PASSWORD`,
 * `NEO4J_DATABASE`); nothing where it names none, which means the embedded engine.
 */
export function graphSettingsFromEnv(env: Record<string, string | undefined>): Pick<GraphSettings, "neo4j"> {
  const uri = env.NEO4J_URI;
  if (uri === undefined || uri === "") return {};
  const database = env.NEO4J_DATABASE;
  return {
    neo4j: {
      uri,
      username: env.NEO4J_USERNAME ?? env.NEO4J_USER ?? "neo4j",
      password: env.NEO4J_PASSWORD ?? "",
      ...(database === undefined || database === "" ? {} : { database }),
    },
  };
}
