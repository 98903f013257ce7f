import { hc } from "hono/client";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type AppType, createApp, JobQueue, type Views } from "./index.ts";

const unused = () => {
  throw new Error("not asked for in this test");
};
const views: Views = {
  summary: unused,
  search: async (text) => [
    { kind: "entity", id: "hardware:fpga", name: text, type: "Hardware", papers: 2, matched: null, score: 1 },
  ],
  graph: unused,
  entity: async () => null,
  neighbours: unused,
  papers: unused,
  paper: unused,
  matrix: unused,
  results: unused,
  evidence: unused,
  path: unused,
  cypher: async ({ params }) => ({ columns: ["x"], rows: [[params.x ?? null]], truncated: false, elapsedMs: 0 }),
  schema: unused,
  queries: () => [],
  export: unused,
};
const app = createApp({ views, jobs: new JobQueue(unused) });
const client = hc<AppType>("http://localhost", { fetch: app.request });

describe("createApp", () => {
  test("documents every route", async () => {
    const document = z
      .object({ paths: z.record(z.string(), z.unknown()) })
      .parse(await (await app.request("/openapi.json")).json());
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(["/api/summary", "/api/entities/{id}", "/api/jobs/{id}/events", "/api/cypher"]),
    );
  });

  test("serves a typed client", async () => {
    const answer = await client.api.search.$get({ query: { q: "FPGA", limit: "5" } });
    const hits = await answer.json();
    expect(answer.status).toBe(200);
    expect(hits).toMatchObject([{ name: "FPGA" }]);
  });

  test("names the field that is not valid", async () => {
    const answer = await app.request("/api/graph?limit=5000");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining("limit") });
  });

  test("says what it did not find", async () => {
    const answer = await client.api.entities[":id"].$get({ param: { id: encodeURIComponent("hardware:a/b") } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "NOT_FOUND", message: 'There is no entity "hardware:a/b".' });
  });

  test("passes Cypher parameters through", async () => {
    const answer = await client.api.cypher.$post({
      json: { cypher: "RETURN $x AS x", params: { x: [1, { a: null }] } },
    });
    expect(await answer.json()).toMatchObject({ rows: [[[1, { a: null }]]] });
  });
});
