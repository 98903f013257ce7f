import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startTestNeo4j, type TestServer } from "@lithograph/graph/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { wholeGraph } from "./support/rows.ts";
import { runCli, startCli } from "./support/run-cli.ts";
import { tempFolder } from "./support/temp-home.ts";

const LINKS = `MATCH (p:Paper)-[:PROPOSES]->(t)-[:RUNS_ON]->(h:Hardware) RETURN t.name, h.name, p.title LIMIT 200`;
const Links = z.array(z.object({ "t.name": z.string(), "h.name": z.string(), "p.title": z.string() }));

const server: TestServer | null = await startTestNeo4j();
const env: Record<string, string> =
  server === null
    ? {}
    : {
        NEO4J_URI: server.uri,
        NEO4J_USERNAME: server.username,
        NEO4J_PASSWORD: server.password,
        NEO4J_DATABASE: server.database,
      };

async function links(home: string, more: Record<string, string>): Promise<string[]> {
  const { code, stdout, stderr } = await runCli(["--home", home, "query", LINKS, "--format", "json"], { env: more });
  expect(code, stderr).toBe(0);
  return Links.parse(JSON.parse(stdout))
    .map((row) => JSON.stringify(row))
    .sort();
}

describe("the embedded engine", () => {
  test("says which techniques run on which hardware, as the abstracts state it", async () => {
    const home = await tempFolder();
    expect((await runCli(["--home", home, "ingest", "seeds"])).code).toBe(0);
    const rows = (await links(home, {})).map((text) => Links.element.parse(JSON.parse(text)));
    expect(rows).toContainEqual(
      expect.objectContaining({ "t.name": "AccLLM", "h.name": expect.stringContaining("U280") }),
    );
  });
});

describe.skipIf(server === null)("a real Neo4j", () => {
  let home = "";
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "lithograph-neo4j-"));
    expect((await runCli(["--home", home, "ingest", "seeds"])).code).toBe(0);
  });
  afterAll(async () => {
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  test("is loaded from the bundle, and gives the same rows", async () => {
    const loaded = await runCli(["--home", home, "load"], { env });
    expect(loaded.code, loaded.stderr).toBe(0);
    expect(await links(home, env)).toEqual(await links(home, {}));
    expect(await wholeGraph(home, env)).toEqual(await wholeGraph(home));
  }, 120_000);

  test("a load that is killed at any moment ends, run again, the same", async () => {
    const whole = await wholeGraph(home, env);
    for (let kill = 0; kill < 6; kill++) {
      const running = startCli(["--home", home, "load", "--rebuild"], { env });
      await wait(300 + Math.random() * 2_500);
      running.child.kill("SIGKILL");
      await running.ended;
    }
    const last = await runCli(["--home", home, "load"], { env });
    expect(last.code, last.stderr).toBe(0);
    expect(await wholeGraph(home, env)).toEqual(whole);
  }, 240_000);

  test.each([
    ["CREATE (n:Paper {id: 'x'}) RETURN n", "CYPHER_WRITE"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "CYPHER_FORBIDDEN"],
    ["MATCH (n RETURN n", "CYPHER_SYNTAX"],
    [
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n",
      "CYPHER_TIMEOUT",
    ],
  ])("refuses or ends %s", async (cypher, code) => {
    const outcome = await runCli(["--home", home, "query", cypher, "--timeout", "2"], { env });
    expect(outcome.stderr).toContain(code);
    expect(outcome).toMatchObject({ code: 1, stdout: "" });
  });

  test("where it does not answer, says so and what to do", async () => {
    const { code, stderr } = await runCli(["--home", await tempFolder(), "query", "RETURN 1 AS one"], {
      env: { ...env, NEO4J_URI: "bolt://127.0.0.1:1" },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("ENGINE_UNAVAILABLE");
  }, 60_000);
});
