import type { GraphChanges, PaperGraph } from "@lithograph/graph";
import { CanonicalEntity, Paper } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { MemoryStore } from "../testing/memory-store.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { loadGraph } from "./load-graph.ts";

const entity = (id: string, isA: string[] = []) =>
  CanonicalEntity.parse({ id, type: "Hardware", name: id, aliases: [], isA });
const ENTITIES = [entity("fpga"), entity("alveo", ["fpga"]), entity("u280", ["alveo"]), entity("gpu")];

function paperGraph(id: string, entityId: string): PaperGraph {
  const link = {
    entity: entityId,
    role: "runs_on" as const,
    name: entityId,
    mentions: [],
    sentence: "",
    offset: 0,
    confidence: 1,
    rule: "x",
  };
  return { paper: Paper.parse({ id, title: id, abstract: "" }), links: [link], results: [] };
}
const graphOf = (papers: PaperGraph[], entities = ENTITIES): GraphChanges => ({ papers, entities, removedPapers: [] });
const BEFORE = graphOf([paperGraph("a", "u280"), paperGraph("b", "gpu"), paperGraph("c", "gpu")]);

async function setUp() {
  const [home, store] = [await tempFolder(), new MemoryStore()];
  const load = (all: GraphChanges, fingerprint: string) =>
    loadGraph(store, { home, all, fingerprint, onProgress: () => undefined, signal: null });
  return { store, load };
}
const held = (store: MemoryStore) => ({
  papers: [...store.papers.values()].sort((a, b) => (a.paper.id < b.paper.id ? -1 : 1)),
});

describe("loadGraph", () => {
  test("loads everything once, then only what changed, with the ancestors it needs", async () => {
    const { store, load } = await setUp();
    await load(BEFORE, "1");
    const after = graphOf([paperGraph("a", "gpu"), paperGraph("b", "gpu"), paperGraph("d", "u280")]);
    await load(after, "2");
    expect(store.loads).toEqual([
      ["a", "b", "c"],
      ["a", "d"],
    ]);
    expect(held(store)).toEqual({ papers: after.papers });
    expect(await store.loadedFingerprint()).toBe("2");
  });

  test("sends an entity that changed though no paper did", async () => {
    const { store, load } = await setUp();
    await load(BEFORE, "1");
    const renamed = { ...entity("gpu"), aliases: ["graphics card"] };
    await load(graphOf(BEFORE.papers, [...ENTITIES.slice(0, 3), renamed]), "2");
    expect(store.loads.at(-1)).toEqual([]);
    expect(store.entities.get("gpu")).toEqual(renamed);
  });

  test("after an engine that died in the middle, starts from nothing", async () => {
    const { store, load } = await setUp();
    await load(BEFORE, "1");
    store.failAfter = 1;
    const after = graphOf([paperGraph("a", "gpu"), paperGraph("b", "u280")]);
    await expect(load(after, "2")).rejects.toThrow("the engine died");
    expect(await store.loadedFingerprint()).not.toBe("2");
    store.failAfter = null;
    await load(after, "2");
    expect(held(store)).toEqual({ papers: after.papers });
    expect(store.loads.at(-1)).toEqual(["a", "b"]);
  });

  test("another engine is loaded from nothing, though this one is noted as loaded", async () => {
    const { load, store } = await setUp();
    await load(BEFORE, "1");
    await store.clear();
    await load(BEFORE, "1");
    expect(store.loads.at(-1)).toEqual(["a", "b", "c"]);
  });
});
