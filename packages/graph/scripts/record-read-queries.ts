/**
 * Asks Neo4j every query of test/read-queries.cypher, keeps its rows, notes what the embedded engine makes of them, and
 * writes the table of docs/cypher.md to standard output: `node packages/graph/scripts/record-read-queries.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toProblem } from "@lithograph/model";
import { openStore } from "../src/open-store.ts";
import type { GraphStore } from "../src/store.ts";
import { goldChanges } from "../src/testing/gold-changes.ts";
import { startServer } from "../src/testing/neo4j-server.ts";
import { comparable, type RecordedQuery, ROWS_FILE, readQueries } from "../src/testing/read-queries.ts";

const server = await startServer(process.env);
if (server === null) throw new Error("Neo4j is needed: set NEO4J_TEST_URI, or have Docker, or Java and Maven.");
const home = mkdtempSync(join(tmpdir(), "lithograph-record-"));
const neo4j = await openStore({ home, neo4j: server });
const embedded = await openStore({ home });
await neo4j.clear();
for (const store of [neo4j, embedded]) await store.load(goldChanges());

const recorded: RecordedQuery[] = [];
const refusals: string[] = [];
for (const { section, query } of readQueries()) {
  const { columns, rows } = await neo4j.read(query);
  const outcome = await tryEmbedded(embedded, query, { columns, rows });
  if (outcome.embedded === "wrong") throw new Error(`The embedded engine answers wrongly: ${query}\n${outcome.said}`);
  if (outcome.embedded === "refused")
    refusals.push(`| \`${query.replaceAll("|", "\\|")}\` | ${outcome.said.replaceAll("|", "\\|")} |`);
  recorded.push({ section, query, columns, rows, embedded: outcome.embedded });
}
writeFileSync(ROWS_FILE, recorded.map((one) => `${JSON.stringify(one)}\n`).join(""));
await neo4j.close();
await embedded.close();
await server.stop();
rmSync(home, { recursive: true });

console.log("| subject | queries | Neo4j | embedded: equal | embedded: refused | embedded: wrong |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
for (const [section, list] of [...Map.groupBy(recorded, (one) => one.section), ["all", recorded] as const]) {
  const equal = list.filter((one) => one.embedded === "equal").length;
  console.log(`| ${section} | ${list.length} | ${list.length} | ${equal} | ${list.length - equal} | 0 |`);
}
console.log(`\n| refused by the embedded engine | what it says |\n| --- | --- |\n${refusals.join("\n")}`);

async function tryEmbedded(store: GraphStore, query: string, wanted: Pick<RecordedQuery, "columns" | "rows">) {
  try {
    const answer = await store.read(query);
    const same = JSON.stringify(comparable(query, answer)) === JSON.stringify(comparable(query, wanted));
    return {
      embedded: same ? ("equal" as const) : ("wrong" as const),
      said: JSON.stringify(answer.rows).slice(0, 500),
    };
  } catch (error) {
    const { code, message } = toProblem(error);
    return { embedded: code === "CYPHER_UNSUPPORTED" ? ("refused" as const) : ("wrong" as const), said: message };
  }
}
