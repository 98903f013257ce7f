import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { shortHash } from "@lithograph/model";
import { z } from "zod";
import { Neo4jSettings } from "../settings.ts";
import type { TestServer } from "./neo4j-server.ts";

/** Environment variable in which a run names its server to its workers; empty where there is none. */
export const SHARED_SERVER = "LITHOGRAPH_SHARED_TEST_NEO4J";
const Shared = Neo4jSettings.extend({ database: z.string() });
const TURN_MS = 170_000;

/**
 * The run's Neo4j for one suite alone, until `stop()`; null where there is none (the run has said so). Suites take turns:
 * Neo4j Community has one database. A suite clears it before it starts.
 */
export async function startTestNeo4j(): Promise<TestServer | null> {
  const named = process.env[SHARED_SERVER];
  if (named === undefined || named === "") return null;
  const shared = Shared.parse(JSON.parse(named));
  const release = await takeTurn(join(tmpdir(), `lithograph-neo4j-turn-${shortHash(shared.uri)}`));
  return { ...shared, stop: async () => release() };
}

/** A folder is the token: making it is atomic; one left by a process that is gone is taken away. */
async function takeTurn(token: string): Promise<() => void> {
  for (const end = Date.now() + TURN_MS; Date.now() < end; await sleep(50)) {
    try {
      mkdirSync(token);
      writeFileSync(join(token, "pid"), String(process.pid));
      return () => rmSync(token, { recursive: true, force: true });
    } catch {
      if (!holderLives(token)) rmSync(token, { recursive: true, force: true });
    }
  }
  throw new Error(`Another suite held the test Neo4j for ${TURN_MS} ms.`);
}

function holderLives(token: string): boolean {
  try {
    process.kill(Number(readFileSync(join(token, "pid"), "utf8")), 0);
    return true;
  } catch (error) {
    // Without a pid yet, its maker has only just made it.
    return error instanceof Error && "code" in error && error.code === "ENOENT";
  }
}
