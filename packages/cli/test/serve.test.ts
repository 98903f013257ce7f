import { join } from "node:path";
import { CypherAnswer, Job, SearchHit } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { runCli } from "./support/run-cli.ts";
import { type Served, serveCli } from "./support/served.ts";
import { tempFolder } from "./support/temp-home.ts";

const PAPER = (key: string, abstract: string) => `@article{${key}, title={${key}: a method}, abstract={${abstract}}}\n`;
const BIB = PAPER("AccLLM", "We propose AccLLM and validate it on the Xilinx Alveo U280 FPGA.");
const Problem = z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() });

async function servedHome(): Promise<{ home: string; server: Served }> {
  const home = await tempFolder({ "refs.bib": BIB });
  const ingested = await runCli(["--home", home, "ingest", join(home, "refs.bib")]);
  expect(ingested.code, ingested.stderr).toBe(0);
  return { home, server: await serveCli(["--home", home, "serve"]) };
}

function cypher({ url }: Served, query: string, more: Record<string, unknown> = {}): Promise<Response> {
  const body = JSON.stringify({ cypher: query, ...more });
  return fetch(`${url}/api/cypher`, { method: "POST", headers: { "content-type": "application/json" }, body });
}

const search = async ({ url }: Served, text: string) =>
  z.array(SearchHit).parse(await (await fetch(`${url}/api/search?q=${text}`)).json());

describe("lithograph serve", () => {
  test("refuses what writes, reads files or never ends, and goes on", async () => {
    const { server } = await servedHome();
    const endless =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n";
    const refused = [
      ["CREATE (n:Paper {id: 'x'}) RETURN n", ["CYPHER_WRITE"]],
      ["MATCH (n) DETACH DELETE n", ["CYPHER_WRITE"]],
      ["MATCH (n) SET n.name = 'x' RETURN n", ["CYPHER_WRITE"]],
      ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", ["CYPHER_FORBIDDEN", "CYPHER_WRITE"]],
      ["MATCH (n RETURN n", ["CYPHER_SYNTAX"]],
      [endless, ["CYPHER_TIMEOUT", "CYPHER_MEMORY"]],
    ] as const;
    for (const [query, codes] of refused) {
      const answer = await cypher(server, query, { timeoutMs: 1_000 });
      const problem = Problem.parse(await answer.json());
      expect(codes, `${query}: ${problem.message}`).toContain(problem.code);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    const after = await cypher(server, "MATCH (p:Paper) RETURN count(p) AS papers");
    expect(CypherAnswer.parse(await after.json()).rows).toEqual([[1]]);
  });

  test("takes an upload as a job, and shows what it read", async () => {
    const { server } = await servedHome();
    const form = new FormData();
    form.append("files", new File([PAPER("FlightLLM", "We run FlightLLM on the Versal VHK158 FPGA.")], "new.bib"));
    form.append("files", new File([""], "empty.ris"));
    const taken = Job.parse(await (await fetch(`${server.url}/api/ingest`, { method: "POST", body: form })).json());
    const events = await (await fetch(`${server.url}/api/jobs/${taken.id}/events`)).text();
    const last = Job.parse(JSON.parse(events.trimEnd().split("\ndata: ").at(-1) ?? ""));
    expect(last).toMatchObject({ status: "done", report: { records: 1, papers: 1 } });
    expect(last.report?.skipped).toMatchObject([{ file: "empty.ris" }]);
    expect((await search(server, "FlightLLM")).map(({ name }) => name)).toContain("FlightLLM");
  });

  test("answers the other commands while it has the bundle open", async () => {
    const { home, server } = await servedHome();
    const query = "MATCH (p:Paper) RETURN p.title AS title";
    const { code, stdout } = await runCli(["--home", home, "query", query, "--format", "json"]);
    expect({ code, rows: JSON.parse(stdout) }).toEqual({ code: 0, rows: [{ title: "AccLLM: a method" }] });
    const named = await runCli(["--home", home, "query", "--named", "technique-on-hardware", "--format", "json"]);
    expect(named.stdout).toContain('"AccLLM"');
    const write = await runCli(["--home", home, "query", "CREATE (n) RETURN n"]);
    expect(write.code).toBe(1);
    expect(write.stderr).toContain("CYPHER_WRITE");
    const ingest = await runCli(["--home", home, "ingest", join(home, "refs.bib")]);
    expect(ingest.code).toBe(1);
    expect(ingest.stderr).toContain("BUNDLE_LOCKED");
    expect(await server.stop()).toMatchObject({ code: 0 });
  });

  test("names the port that is taken, and the next step", async () => {
    const { server } = await servedHome();
    const port = new URL(server.url).port;
    const { code, stderr } = await runCli(["--home", await tempFolder(), "serve", "--port", port]);
    expect(code).toBe(1);
    expect(stderr).toContain(`127.0.0.1:${port}`);
    expect(stderr).toContain("--port");
  });

  test("with a token, lets nobody in without it", async () => {
    const token = "a-secret-of-enough-characters";
    const home = await tempFolder();
    const server = await serveCli(["--home", home, "serve"], { env: { LITHOGRAPH_TOKEN: token } });
    expect((await fetch(`${server.url}/api/summary`)).status).toBe(401);
    const authorization = `Bearer ${token}`;
    expect((await fetch(`${server.url}/api/summary`, { headers: { authorization } })).status).toBe(200);
    expect(server.stdout() + server.stderr()).not.toContain(token);
    const { code } = await runCli(["--home", home, "query", "RETURN 1 AS one"], { env: { LITHOGRAPH_TOKEN: token } });
    expect(code).toBe(0);
  });
});
