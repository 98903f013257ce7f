import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workspace } from "@lithograph/ingest";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { graphViews } from "../src/graph-views.ts";
import { createApp, JobQueue } from "../src/index.ts";

/** Asks every route for anything: each answer is one that the document names, and none is a fault of the server. */
const Operation = z.object({
  parameters: z.array(z.object({ name: z.string(), in: z.enum(["query", "path"]) })).default([]),
  responses: z.record(z.string(), z.unknown()),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });
type Ask = { path: string; method: string; operation: z.infer<typeof Operation> };

const BIB = `@article{acc, title={AccLLM: Long Context}, year={2024}, abstract={We propose AccLLM and validate it on the Alveo U280 FPGA with 4.07x energy efficiency over FlightLLM.}}`;
const home = await mkdtemp(join(tmpdir(), "lithograph-api-"));
let workspace: Workspace;
let app: ReturnType<typeof createApp>;
let asks: Ask[] = [];

beforeAll(async () => {
  workspace = await Workspace.open({ home, env: {} });
  await workspace.ingest([{ name: "refs.bib", bytes: Buffer.from(BIB) }]);
  const jobs = new JobQueue((uploads, { format: _, ...run }) => workspace.ingestUndoably(uploads, run));
  app = createApp({
    views: graphViews(workspace.store),
    jobs,
    exportData: () => workspace.exportData(),
    review: workspace,
  });
  const { paths } = Document.parse(await (await app.request("/openapi.json")).json());
  asks = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}, 60_000);

afterAll(async () => {
  await workspace.close();
  await rm(home, { recursive: true, force: true });
});

/** Values that mean something, and values that mean harm. */
const value = fc.oneof(
  fc.constantFrom("technique:accllm", "hardware:fpga", "Technique", "Technique,Hardware", "proposed", "FPGA", "2024"),
  fc.constantFrom(
    "0",
    "-1",
    "1e9",
    "NaN",
    "true",
    "asc",
    "year",
    "gexf",
    "json",
    "",
    "'",
    '"',
    "\\",
    "`",
    "$x",
    "../..",
    "%00",
    "{}",
  ),
  fc.constantFrom(
    "' OR 1=1 //",
    "}) DETACH DELETE n //",
    "a".repeat(3_000),
    "\u0000",
    "\ud800",
    "\u202e",
    "🔥",
    "(((((",
    "*:*",
    "[1 TO",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

function requestOf({ path, method, operation }: Ask, values: string[]): Request {
  const url = new URL("http://localhost");
  url.pathname = path;
  let at = 0;
  const next = () => values[at++ % values.length] ?? "";
  for (const { name, in: where } of operation.parameters) {
    const text = next().toWellFormed();
    if (where === "path")
      url.pathname = url.pathname.replace(encodeURI(`{${name}}`), encodeURIComponent(text === "" ? "x" : text));
    else if (text !== "") url.searchParams.set(name, text);
  }
  if (method !== "post") return new Request(url, { method: method.toUpperCase() });
  const body = JSON.stringify({ cypher: next(), params: { x: next() }, timeoutMs: 2_000 });
  return new Request(url, { method: "POST", headers: { "content-type": "application/json" }, body });
}

test("no request, however odd, is answered by anything but what is documented", async () => {
  const ask = fc.nat().map((n) => asks[n % asks.length]);
  await fc.assert(
    fc.asyncProperty(ask, fc.array(value, { minLength: 1, maxLength: 12 }), async (one, values) => {
      if (one === undefined) throw new Error("the document names no routes");
      const request = requestOf(one, values);
      const answer = await app.request(request);
      const said = `${request.method} ${request.url}: ${answer.status} ${await answer.text()}`.slice(0, 2_000);
      expect(answer.status, said).toBeLessThan(500);
      // A path whose value holds slashes or dots may name another route, or none.
      if (new URL(request.url).pathname.split("/").length === one.path.split("/").length && answer.status !== 404) {
        expect(Object.keys(one.operation.responses), said).toContain(String(answer.status));
      }
    }),
    { numRuns: 600 },
  );
}, 180_000);
