import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Outcome, runCli, startCli } from "./support/run-cli.ts";
import { bundleBytes, tempFolder } from "./support/temp-home.ts";

const KILLS = 12;
const ROWS = [
  "MATCH (p:Paper)-[r]->(e:Entity) RETURN p.id AS paper, type(r) AS role, e.id AS entity, r.sentence AS sentence ORDER BY paper, role, entity",
  "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS type, b.id AS b, r.papers AS papers ORDER BY a, type, b",
  "MATCH (r:Result) RETURN r.id AS id, r.value AS value, r.sentence AS sentence ORDER BY id",
];

async function rowsOf(home: string): Promise<string[]> {
  const rows: string[] = [];
  for (const cypher of ROWS) {
    const flags = ["--format", "csv", "--max-rows", "100000"];
    const { code, stdout, stderr } = await runCli(["--home", home, "query", cypher, ...flags]);
    expect(code, stderr).toBe(0);
    rows.push(stdout);
  }
  return rows;
}

test("an ingest that is killed at any moment ends, run again, as if it had not been", async () => {
  const undisturbed = await tempFolder();
  const began = Date.now();
  const whole = await runCli(["--home", undisturbed, "ingest", "seeds"]);
  const took = Date.now() - began;
  expect(whole.code, whole.stderr).toBe(0);

  const home = await tempFolder();
  const outcomes: Outcome[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const running = startCli(["--home", home, "ingest", "seeds"]);
    // Spread over the whole run, with the later stages (storing, loading) as likely as the first.
    await wait(took * (0.25 + 0.75 * ((kill + Math.random()) / KILLS)));
    running.child.kill("SIGKILL");
    outcomes.push(await running.ended);
  }
  expect(outcomes.some(({ signal }) => signal === "SIGKILL")).toBe(true);

  const last = await runCli(["--home", home, "ingest", "seeds"]);
  expect(last.code, last.stderr).toBe(0);
  expect(await bundleBytes(home)).toBe(await bundleBytes(undisturbed));
  expect(await rowsOf(home)).toEqual(await rowsOf(undisturbed));
  expect(await rowsOf(join(home, "."))).not.toEqual(["", "", ""]);
}, 600_000);
