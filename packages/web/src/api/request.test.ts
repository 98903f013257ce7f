import { SearchHit } from "@lithograph/model";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { apiUrl, request } from "./request.ts";

const answering = (body: string, status = 200) =>
  vi.stubGlobal("fetch", async () => new Response(body, { status, headers: { "content-type": "application/json" } }));

afterEach(() => vi.unstubAllGlobals());

describe("apiUrl", () => {
  it("leaves out what says nothing and joins lists", () => {
    const url = apiUrl("/graph", { types: ["Hardware", "Model"], venues: [], yearFrom: null, q: "", limit: 120 });
    expect(url).toBe("/api/graph?types=Hardware%2CModel&limit=120");
  });
  it("keeps zero and false, which say something", () => {
    expect(apiUrl("/papers", { offset: 0, papers: false })).toBe("/api/papers?offset=0&papers=false");
  });
});

describe("request", () => {
  const hit = {
    kind: "entity",
    id: "hardware:fpga",
    name: "FPGA",
    type: "Hardware",
    papers: 3,
    matched: null,
    score: 1,
  };

  it("gives what the schema says", async () => {
    answering(JSON.stringify([hit]));
    expect(await request(z.array(SearchHit), "/api/search")).toEqual([hit]);
  });
  it("names the field of an answer that is not what it should be", async () => {
    answering(JSON.stringify([{ ...hit, papers: "three" }]));
    await expect(request(z.array(SearchHit), "/api/search")).rejects.toMatchObject({
      code: "INTERNAL",
      message: expect.stringContaining("0.papers"),
    });
  });
  it("carries the server's problem, with its hint", async () => {
    answering(JSON.stringify({ code: "CYPHER_WRITE", message: "CREATE would write", hint: "use MATCH" }), 403);
    await expect(request(SearchHit, "/api/cypher")).rejects.toMatchObject({ code: "CYPHER_WRITE", hint: "use MATCH" });
  });
  it("says so where something else answers", async () => {
    answering("<html>", 502);
    await expect(request(SearchHit, "/api/x")).rejects.toMatchObject({ code: "ENGINE_UNAVAILABLE" });
  });
  it("says how to start the server where none answers", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("Failed to fetch");
    });
    await expect(request(SearchHit, "/api/x")).rejects.toMatchObject({
      hint: expect.stringContaining("lithograph start"),
    });
  });
});
