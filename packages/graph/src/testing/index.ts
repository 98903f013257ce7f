export { goldChanges, goldInput } from "./gold-changes.ts";
export type { TestServer } from "./neo4j-server.ts";
export { startTestNeo4j } from "./shared-server.ts";
