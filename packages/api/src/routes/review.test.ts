import { type CollectionEntry, type CurationEntry, LithographError, Paper } from "@lithograph/model";
import { exportData, newDecision, newStep } from "@lithograph/review";
import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../testing/test-app.ts";

/** A review in memory: what is decided and collected is there for the next question. */
function reviewApp() {
  const curation: CurationEntry[] = [];
  const collections: CollectionEntry[] = [];
  const papers = [Paper.parse({ id: "p", title: "<b>Fast</b>", abstract: "" })];
  const read = async () =>
    exportData({
      papers,
      evidence: [],
      curation,
      collections,
      extractor: null,
      linking: { entities: [], byPaper: new Map() },
    });
  return testApp({
    exportData: read,
    review: {
      async decide(body, maker) {
        const entry = newDecision(body, { entities: [], evidence: [] }, maker);
        if (entry.kind === "undo") throw new LithographError("CONFLICT", "There is nothing to undo.");
        curation.push(entry);
        return { entry, conflicts: [] };
      },
      async collect(step, maker) {
        const entry = newStep(step, maker);
        collections.push(entry);
        return entry;
      },
    },
  });
}

let app = reviewApp();
beforeEach(() => {
  app = reviewApp();
});
const post = (path: string, body: object) =>
  app.request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const get = async (path: string): Promise<unknown> => (await app.request(path)).json();

describe("decisions", () => {
  const decision = { kind: "rename", entity: "hardware:u280", name: "Alveo U280" };

  test("are stored with who and why, and listed with what they run into", async () => {
    const answer = await post("/api/decisions", { decision, by: "ada", reason: "its full name" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      entry: { ...decision, by: "ada", reason: "its full name" },
      conflicts: [],
    });
    expect(await get("/api/decisions")).toMatchObject({
      entries: [decision],
      conflicts: [{ kind: "gone", applied: false }],
    });
  });

  test("that are none, or cannot take effect, are refused", async () => {
    expect((await post("/api/decisions", { decision: { ...decision, kind: "explode" } })).status).toBe(400);
    expect((await post("/api/decisions", { decision: { kind: "undo", entry: "1" } })).status).toBe(409);
  });
});

test("collections hold what was put into them, and can be exported", async () => {
  await post("/api/collections", { step: { kind: "create", collection: "c", name: "Mine", query: null } });
  await post("/api/collections", { step: { kind: "put", collection: "c", items: [{ kind: "paper", id: "p" }] } });
  await post("/api/collections", {
    step: { kind: "note", item: { kind: "paper", id: "p" }, text: "read again" },
    by: "ada",
  });
  expect(await get("/api/collections")).toMatchObject({
    collections: [{ id: "c", name: "Mine", items: [{ kind: "paper", id: "p" }] }],
    notes: [{ text: "read again", by: "ada" }],
  });
  expect(await (await app.request("/api/export?format=ris&select=collection:Mine")).text()).toContain(
    "TI  - <b>Fast</b>",
  );
});

test("the queue, a report and feeds answer", async () => {
  expect(await get("/api/review-queue?limit=5")).toEqual([]);
  const report = await app.request("/api/report?title=FPGAs");
  expect(report.headers.get("content-type")).toContain("text/markdown");
  expect(await report.text()).toMatch(/^# FPGAs\n/);
  expect(await get("/api/feed")).toMatchObject({ items: [{ id: "p", title: "<b>Fast</b>" }] });
  expect(await (await app.request("/api/feed?format=atom")).text()).toContain("<title>&lt;b&gt;Fast&lt;/b&gt;</title>");
  expect((await app.request("/api/report?select=type:Gadget")).status).toBe(400);
});
