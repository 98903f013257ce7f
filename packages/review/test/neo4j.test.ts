import { createServer, type Server } from "node:http";
import { propertyGraph } from "@lithograph/graph";
import { startTestNeo4j } from "@lithograph/graph/testing";
import { unzipSync } from "fflate";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportBytes, exportText } from "../src/export/format.ts";
import { cypherFormat } from "../src/export/graph/cypher-script.ts";
import { csvFilesFormat } from "../src/export/tables/csv-files.ts";
import { selectData } from "../src/select/select-data.ts";
import { EVERYTHING } from "../src/select/selection.ts";
import { exportSample } from "../src/testing/export-sample.ts";

const server = await startTestNeo4j();

/** Statements of a script: one ends with ";" at the end of a line, and no text of ours holds a line end. */
const statements = (script: string) =>
  script
    .replace(/^\/\/.*\n/gm, "")
    .split(/;\n/)
    .filter((statement) => statement.trim() !== "");

/** Plans of long statements are slow on a cold server. */
const PATIENCE_MS = 170_000;

describe.skipIf(server === null)("on a real Neo4j", { timeout: PATIENCE_MS }, () => {
  const whole = exportSample();
  const some = whole.graph.papers
    .map(({ paper }) => paper.id)
    .filter((id) => /^(?:hostile|accllm|pim-gpt|streamdiffusion)/.test(id));
  const data = selectData(whole, { ...EVERYTHING, papers: some });
  const graph = propertyGraph(data.graph);
  let driver: Driver;
  const run = async (cypher: string) =>
    (await driver.executeQuery(cypher, {}, { database: server?.database ?? "neo4j" })).records;
  const clear = () =>
    run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").catch(() => run("MATCH (n) DETACH DELETE n"));
  const column = async (cypher: string) => (await run(cypher)).map((record) => String(record.get(0))).sort();

  beforeAll(async () => {
    const { uri = "", username = "", password = "" } = server ?? {};
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    await clear();
  });
  afterAll(async () => {
    if (server !== null) await clear();
    await driver?.close();
    await server?.stop();
  });

  /** Every node and relationship as it should be, as lines. */
  const wanted = () => {
    const results = graph.papers.flatMap((paper) => paper.results);
    const states = graph.papers.flatMap(({ paper, results: own }) => own.map(({ id }) => `${paper.id} STATES ${id}`));
    const edges = [
      ...graph.papers.flatMap(({ links }) => links),
      ...results.flatMap(({ slots }) => slots),
      ...graph.derived,
      ...graph.isA,
    ];
    return [...states, ...edges.map(({ source, type, target }) => `${source} ${type} ${target}`)];
  };
  const stored = () => column("MATCH (a)-[r]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id");
  const unguarded = (text: string) => text.replace(/(?<=^| )'(?=[=+\-@])/g, "");
  const clean = (text: string) => text.toWellFormed().replaceAll("\u0000", "").replaceAll("\u0007", "");

  test("the Cypher script makes every node and relationship, hostile titles to the letter, and may run twice", async () => {
    const script = statements(await exportText(cypherFormat, data));
    for (const statement of [...script, ...script]) await run(statement);
    expect(await stored()).toEqual(wanted().map(clean).sort());
    expect(await column("MATCH (p:Paper) RETURN p.title")).toEqual(
      graph.papers.map(({ paper }) => clean(String(paper.title))).sort(),
    );
    expect(await column("MATCH (e:Hardware) RETURN e.name")).toEqual(
      graph.entities
        .filter(({ type }) => type === "Hardware")
        .map(({ name }) => String(name))
        .sort(),
    );
  });

  test("LOAD CSV reads the files of the CSV export into the same graph", async () => {
    await clear();
    const files = unzipSync(await exportBytes(csvFilesFormat, data));
    const { address, http } = await serve(files);
    try {
      const script = new TextDecoder()
        .decode(files["neo4j/load-csv.cypher"])
        .replaceAll("file:///", `${address}/neo4j/`);
      for (const statement of statements(script)) await run(statement);
    } finally {
      http.close();
    }
    expect((await stored()).map((line) => clean(unguarded(line))).sort()).toEqual(wanted().map(clean).sort());
    const [accllm] = await run(
      "MATCH (p:Paper)-[:PROPOSES]->(:Technique {name: 'AccLLM'}) RETURN p.authors AS authors, p.year AS year",
    );
    expect(accllm?.get("authors")).toEqual(["Ada Lovelace", "Åsa Öberg"]);
    expect(Number(accllm?.get("year"))).toBe(2019);
  });
});

/** Serves files over loopback: where a server may read them is its own affair. */
async function serve(files: Record<string, Uint8Array>): Promise<{ address: string; http: Server }> {
  const http = createServer((request, response) => {
    const file = files[(request.url ?? "").slice(1)];
    response.writeHead(file === undefined ? 404 : 200, { "content-type": "text/csv" }).end(file);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  return { address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, http };
}
