import { expect } from "vitest";
import { runCli } from "./run-cli.ts";

/** Everything that a graph says, as queries whose rows stand in one order. */
const EVERYTHING = [
  "MATCH (p:Paper)-[r]->(e:Entity) RETURN p.id AS paper, type(r) AS role, e.id AS entity, r.sentence AS sentence, r.confidence AS confidence ORDER BY paper, role, entity",
  "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS type, b.id AS b, r.papers AS papers ORDER BY a, type, b, papers",
  "MATCH (r:Result) RETURN r.id AS id, r.value AS value, r.low AS low, r.sentence AS sentence ORDER BY id",
  "MATCH (e:Entity) RETURN e.id AS id, e.type AS type, e.name AS name, e.papers AS papers, e.aliases AS aliases ORDER BY id",
];

/** The whole graph as text: two graphs that say the same give the same text. */
export async function wholeGraph(home: string, env: Record<string, string> = {}): Promise<string[]> {
  const tables: string[] = [];
  for (const cypher of EVERYTHING) {
    const args = ["--home", home, "query", cypher, "--format", "csv", "--max-rows", "100000"];
    const { code, stdout, stderr } = await runCli(args, { env });
    expect(code, stderr).toBe(0);
    expect(stdout.split("\r\n").length, cypher).toBeGreaterThan(2);
    tables.push(stdout);
  }
  return tables;
}
