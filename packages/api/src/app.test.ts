import { hc } from "hono/client";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { AppType } from "./index.ts";
import { stubViews } from "./testing/stub-views.ts";
import { testApp } from "./testing/test-app.ts";

const app = testApp({
  views: stubViews({
    search: async (text) => [
      { kind: "entity", id: "hardware:fpga", name: text, type: "Hardware", papers: 2, matched: null, score: 1 },
    ],
    entity: async () => null,
    cypher: async ({ params }) => ({ columns: ["x"], rows: [[params.x ?? null]], truncated: false, elapsedMs: 0 }),
  }),
});
const client = hc<AppType>("http://localhost", { fetch: app.request });
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
});

describe("createApp", () => {
  test("documents every route with what it answers and how it fails", async () => {
    const { paths } = Document.parse(await (await app.request("/openapi.json")).json());
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(["/api/summary", "/api/entities/{id}", "/api/jobs/{id}/events", "/api/cypher", "/health"]),
    );
    for (const [path, methods] of Object.entries(paths)) {
      for (const { responses } of Object.values(methods)) {
        if (path.startsWith("/api/"))
          expect(Object.keys(responses), path).toEqual(expect.arrayContaining(["400", "500"]));
      }
    }
  });

  test("serves a typed client", async () => {
    const answer = await client.api.search.$get({ query: { q: "FPGA", limit: "5" } });
    const hits = await answer.json();
    expect(answer.status).toBe(200);
    expect(hits).toMatchObject([{ name: "FPGA" }]);
  });

  test.each([
    ["/api/graph?limit=5000", "limit"],
    ["/api/graph?types=Technique,Wizard", "types"],
    ["/api/papers?yearFrom=soon", "yearFrom"],
    ["/api/evidence?from=a", "to"],
  ])("names the field that is not valid: %s", async (path, field) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining(field) });
  });

  test("says what it did not find", async () => {
    const answer = await client.api.entities[":id"].$get({ param: { id: encodeURIComponent("hardware:a/b") } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "NOT_FOUND", message: 'There is no entity "hardware:a/b".' });
  });

  test("passes Cypher parameters through, and refuses what is no JSON", async () => {
    const answer = await client.api.cypher.$post({
      json: { cypher: "RETURN $x AS x", params: { x: [1, { a: null }] } },
    });
    expect(await answer.json()).toMatchObject({ rows: [[[1, { a: null }]]] });
    const broken = await app.request("/api/cypher", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"cypher": ',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ code: "BAD_REQUEST" });
  });

  test("what breaks inside answers in the one shape, without a stack", async () => {
    const answer = await app.request("/api/summary");
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ code: "INTERNAL", message: expect.any(String), hint: null });
  });
});
