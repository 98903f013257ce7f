import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphChanges, GraphStore, LoadProgress } from "./store.ts";
import { TEST_ENGINES, type TestEngine } from "./testing/engines.ts";
import { goldChanges } from "./testing/gold-changes.ts";

const NOTHING: GraphChanges = { entities: [], papers: [], removedPapers: [] };
const gold = goldChanges();
const DUMP_NODES = "MATCH (n) WHERE NOT n:Lithograph RETURN n ORDER BY n.id";
const DUMP_EDGES = "MATCH (a)-[r]->(b) RETURN r ORDER BY a.id, type(r), b.id, r.metric, r.unit";

/** Everything that a store holds, in one order. */
async function dump(store: GraphStore) {
  const options = { maxRows: 100_000 };
  const nodes = await store.read(DUMP_NODES, {}, options);
  const edges = await store.read(DUMP_EDGES, {}, options);
  return { nodes: nodes.rows, edges: edges.rows };
}

/** What each engine held after the same load, to be compared at the end. */
const dumps = new Map<string, Awaited<ReturnType<typeof dump>>>();

describe.each(TEST_ENGINES)("a graph in $name", (engine: TestEngine) => {
  let opened: Awaited<ReturnType<TestEngine["open"]>> = null;
  const run = (name: string, test: (store: GraphStore) => Promise<void>) =>
    it(name, { timeout: 150_000 }, async ({ skip }) => (opened === null ? skip() : test(opened.store)));

  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(async () => {
    await opened?.close();
  });

  run("is empty and unmarked before the first load", async (store) => {
    expect(await store.loadedFingerprint()).toBeNull();
    expect((await store.read("MATCH (p:Paper) RETURN count(p) AS papers")).rows).toEqual([[0]]);
  });

  run("holds what it was given, and says how far the load is", async (store) => {
    const steps: LoadProgress[] = [];
    await store.load(gold, { onProgress: (progress) => steps.push(progress) });
    await store.markLoaded("first");
    expect(await store.loadedFingerprint()).toBe("first");
    expect(steps).toContainEqual({ stage: "papers", done: gold.papers.length, total: gold.papers.length });
    const answer = await store.read(
      "MATCH (p:Paper)-[:PROPOSES]->(t)-[:RUNS_ON]->(h:Hardware) WHERE t.name = $name RETURN t.name AS technique, h.name AS hardware, p.title AS title ORDER BY hardware",
      { name: "AccLLM" },
    );
    expect(answer.columns).toEqual(["technique", "hardware", "title"]);
    const hardware = answer.rows.map((row) => row[1]);
    expect(hardware).toContain("Xilinx Alveo U280");
    dumps.set(engine.name, await dump(store));
  });

  run("is the same after the same load", async (store) => {
    await store.load(gold);
    expect(await dump(store)).toEqual(dumps.get(engine.name));
    expect(await store.loadedFingerprint()).toBeNull();
  });

  run("replaces a paper that is loaded again, and only that", async (store) => {
    const [first] = gold.papers;
    if (first === undefined) throw new Error("The gold has no paper.");
    const changed = {
      ...first,
      paper: { ...first.paper, title: "Naïve 𝔘nicode ✓ 漢字" },
      links: first.links.slice(0, 1),
      results: [],
    };
    await store.load({ ...NOTHING, entities: gold.entities, papers: [changed] });
    const { rows } = await store.read("MATCH (p:Paper {id: $id})-[r]->(e) RETURN p.title AS title, e.id AS entity", {
      id: first.paper.id,
    });
    expect(rows).toEqual([[changed.paper.title, first.links[0]?.entity]]);
    await store.load({ ...NOTHING, entities: gold.entities, papers: [first] });
    expect(await dump(store)).toEqual(dumps.get(engine.name));
  });

  run("drops what no paper states any more", async (store) => {
    const removed = gold.papers.slice(0, 30).map(({ paper }) => paper.id);
    await store.load({ ...NOTHING, removedPapers: removed });
    const left = await store.read("MATCH (p:Paper) WHERE p.id IN $removed RETURN count(p) AS papers", { removed });
    expect(left.rows).toEqual([[0]]);
    const alone = await store.read(
      "MATCH (e:Entity) WHERE e.papers = 0 AND NOT EXISTS { MATCH (e)<-[:IS_A]-(:Entity) } RETURN e.id AS id",
    );
    expect(alone.rows).toEqual([]);
    await store.load(gold);
    expect(await dump(store)).toEqual(dumps.get(engine.name));
  });

  run("answers with parameters of every kind", async (store) => {
    const params = {
      text: 'it\'s "quoted" \\ 漢字',
      number: 7,
      real: 0.5,
      list: [1, null, "x"],
      map: { a: { b: [true] } },
      none: null,
    };
    const answer = await store.read(
      "RETURN $text AS text, $number AS number, $real AS real, $list AS list, $map AS map, $none AS none",
      params,
    );
    expect(answer.rows).toEqual([Object.values(params)]);
  });

  run("gives integers beyond 2^53 as text, and keeps null", async (store) => {
    const { rows } = await store.read("RETURN 9007199254740993 AS big, 9007199254740991 AS safe, null + 1 AS none");
    expect(rows).toEqual([["9007199254740993", 9007199254740991, null]]);
  });

  run("treats null as neither equal nor different", async (store) => {
    const { rows } = await store.read(
      "RETURN null = null AS same, null <> 1 AS other, null IS NULL AS isNull, 1 IN [null, 1] AS found, 2 IN [null, 1] AS lost",
    );
    expect(rows).toEqual([[null, null, true, true, null]]);
  });

  run("cuts at the row cap and says so", async (store) => {
    const cut = await store.read("MATCH (e:Entity) RETURN e.id AS id ORDER BY id", {}, { maxRows: 3 });
    expect([cut.rows.length, cut.truncated]).toEqual([3, true]);
    const whole = await store.read("UNWIND [1, 2, 3] AS x RETURN x", {}, { maxRows: 3 });
    expect([whole.rows, whole.truncated]).toEqual([[[1], [2], [3]], false]);
  });

  run("ends a query at its time limit and answers the next", async (store) => {
    const endless = "UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN count(*) AS n";
    await expect(store.read(endless, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: "CYPHER_TIMEOUT" });
    expect((await store.read("RETURN 1 AS one")).rows).toEqual([[1]]);
  });

  run("ends a query when its signal says so, without harm to others", async (store) => {
    const abort = new AbortController();
    const endless = "UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN count(*) AS n";
    const doomed = store.read(endless, {}, { signal: abort.signal });
    const other = store.read("MATCH (p:Paper) RETURN count(p) AS papers");
    setTimeout(() => abort.abort(), 200);
    await expect(doomed).rejects.toMatchObject({ code: "CANCELLED" });
    expect((await other).rows).toEqual([[gold.papers.length]]);
  });

  run("finds by prefix, alias and in spite of a wrong letter", async (store) => {
    const names = async (text: string, options = {}) => (await store.search(text, options)).map(({ name }) => name);
    expect(await names("quantiz")).toContain("quantization");
    expect((await names("quantizaton"))[0]).toBe("quantization");
    expect(await names("AccLLM", { types: ["Technique"] })).toEqual(["AccLLM"]);
    expect(await names('(*~^ " \\ AND OR')).toEqual(expect.any(Array));
    expect(await names("   ")).toEqual([]);
  });

  run("describes its schema", async (store) => {
    const schema = await store.schema();
    expect(schema.labels).toContainEqual({ name: "Paper", count: gold.papers.length });
    expect(schema.relationships.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["IS_A", "OUTPERFORMS", "PROPOSES", "RUNS_ON", "STATES"]),
    );
    expect(schema.properties).toContainEqual({ owner: "RUNS_ON", name: "sentence" });
    expect(schema.labels.map(({ name }) => name)).not.toContain("Lithograph");
  });

  run("is empty again when it was cleared", async (store) => {
    await store.clear();
    expect(await dump(store)).toEqual({ nodes: [], edges: [] });
    expect(await store.loadedFingerprint()).toBeNull();
  });
});

describe("both engines", () => {
  it("hold the same nodes and relationships after the same load", ({ skip }) => {
    const [embedded, neo4j] = [dumps.get("embedded"), dumps.get("neo4j")];
    if (neo4j === undefined) return skip();
    expect(neo4j.nodes).toEqual(embedded?.nodes);
    expect(neo4j.edges).toEqual(embedded?.edges);
  });
});
