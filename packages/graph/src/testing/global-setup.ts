import { startServer } from "./neo4j-server.ts";
import { SHARED_SERVER } from "./shared-server.ts";

/**
 * For `globalSetup` of any package whose tests need Neo4j: one server for the whole run, started by the first that asks
 * and named in the environment for the workers.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[SHARED_SERVER] !== undefined) return undefined;
  process.env[SHARED_SERVER] = "";
  const server = await startServer(process.env);
  if (server === null) {
    const reason = "no NEO4J_TEST_URI, no Docker and no Java with Maven: nothing was tested on a real Neo4j";
    if (process.env.CI) throw new Error(reason);
    console.warn(`Neo4j suites are skipped: ${reason}.`);
    return undefined;
  }
  const { uri, username, password, database } = server;
  process.env[SHARED_SERVER] = JSON.stringify({ uri, username, password, database });
  return () => server.stop();
}
