import { EmbeddedStore } from "./embedded/embedded-store.ts";
import { connect } from "./neo4j/driver.ts";
import { Neo4jStore } from "./neo4j/neo4j-store.ts";
import type { GraphSettings } from "./settings.ts";
import type { GraphStore } from "./store.ts";

/**
 * Opens the graph: in the Neo4j that is named, else the embedded one below `home`.
 * @throws LithographError BAD_REQUEST for settings that cannot be read, ENGINE_UNAVAILABLE where Neo4j does not answer
 */
export async function openStore(settings: GraphSettings): Promise<GraphStore> {
  if (settings.neo4j === undefined) return new EmbeddedStore(settings.home, settings.onWarning);
  const { driver, settings: neo4j } = await connect(settings.neo4j);
  return new Neo4jStore(driver, neo4j.database);
}
