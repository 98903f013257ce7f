import { EntityDetail, GraphView, Matrix, PaperDetail, PaperPage, Quote, ResultPage, Summary } from "@lithograph/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NAMED_QUERIES, runNamedQuery } from "../named/index.ts";
import type { GraphStore } from "../store.ts";
import { TEST_ENGINES, type TestEngine } from "../testing/engines.ts";
import { goldChanges } from "../testing/gold-changes.ts";
import { entityDetail } from "./entity-detail.ts";
import { firstView, subgraph } from "./graph-part.ts";
import { matrix } from "./matrix.ts";
import { neighbours } from "./neighbours.ts";
import { paperDetail, paperPage } from "./papers.ts";
import { quotesBetween } from "./quotes.ts";
import { resultPage } from "./result-page.ts";
import { shortestPath } from "./shortest-path.ts";
import { summary } from "./summary.ts";

const ACCLLM = "technique:accllm";
const U280 = "hardware:xilinx-alveo-u280";
const PAPER = "accllm-accelerating-long-context-llm-inference-via";
const gold = goldChanges();

/** What each engine answered, by test, to be compared at the end. */
const answers = new Map<string, Map<string, unknown>>();

describe.each(TEST_ENGINES)("views of a graph in $name", (engine: TestEngine) => {
  let opened: Awaited<ReturnType<TestEngine["open"]>> = null;
  const own = new Map<string, unknown>();
  const run = (name: string, test: (store: GraphStore) => Promise<unknown>) =>
    it(name, { timeout: 150_000 }, async ({ skip }) => {
      if (opened === null) return skip();
      own.set(name, await test(opened.store));
    });

  beforeAll(async () => {
    opened = await engine.open();
    await opened?.store.load(gold);
    await opened?.store.markLoaded("gold");
    if (opened !== null) answers.set(engine.name, own);
  });
  afterAll(async () => {
    await opened?.close();
  });

  run("sums up what there is, with findings that link", async (store) => {
    const view = Summary.parse(await summary(store));
    expect(view.papers).toBe(gold.papers.length);
    expect(view.findings.length).toBeGreaterThanOrEqual(2);
    for (const { text, refs } of view.findings) for (const ref of refs) expect(text).toContain(ref.text);
    return { ...view, engine: "" };
  });

  run("begins with techniques and hardware that are laid out and linked", async (store) => {
    const view = GraphView.parse(await firstView(store, { limit: 100 }));
    expect(view.nodes).toHaveLength(100);
    expect(view.nodes.every(({ x, y }) => x !== null && y !== null)).toBe(true);
    const ids = new Set(view.nodes.map(({ id }) => id));
    expect(view.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(view.nodes.filter(({ type }) => type === "Hardware").length).toBeGreaterThan(20);
    return { ...view, edges: view.edges.map(({ id }) => id).sort() };
  });

  run("shows exactly the ids that are asked for", async (store) => {
    const view = GraphView.parse(await subgraph(store, { ids: [PAPER, ACCLLM, U280] }));
    expect(view.nodes.map(({ id }) => id)).toEqual([PAPER, ACCLLM, U280]);
    expect(view.edges.map(({ type }) => type).sort()).toEqual(["PROPOSES", "RUNS_ON", "RUNS_ON"]);
  });

  run("filters the graph by type, role and words", async (store) => {
    const view = await subgraph(store, { types: ["Technique"], roles: ["proposed"], q: "acc", minPapers: 1 });
    expect(view.nodes.length).toBeGreaterThan(0);
    expect(view.nodes.every(({ type, name }) => type === "Technique" && /acc/i.test(name))).toBe(true);
    return view.nodes.map(({ id }) => id);
  });

  run("tells everything of an entity, and null of none", async (store) => {
    const detail = EntityDetail.parse(await entityDetail(store, ACCLLM));
    expect(detail.roles).toEqual([{ role: "proposed", papers: 1 }]);
    expect(detail.neighbours).toContainEqual(
      expect.objectContaining({
        relationship: "RUNS_ON",
        direction: "out",
        node: expect.objectContaining({ id: U280 }),
      }),
    );
    for (const { sentence, marks } of detail.quotes) {
      expect(marks.map(({ start, end }) => sentence.slice(start, end))).toContain("AccLLM");
    }
    expect(await entityDetail(store, "technique:none")).toBeNull();
    return detail;
  });

  run("expands an entity by its strongest links, page by page", async (store) => {
    const first = await neighbours(store, { id: "hardware:gpu", limit: 5 });
    const second = await neighbours(store, { id: "hardware:gpu", limit: 5, offset: 5 });
    const ids = [first, second].flatMap((view) => view?.nodes.slice(1).map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(10);
    expect(first?.total.nodes).toBeGreaterThan(10);
    expect(await neighbours(store, { id: "nothing" })).toBeNull();
    return ids;
  });

  run("expands a paper by what it names", async (store) => {
    const view = await neighbours(store, { id: PAPER, limit: 100 });
    expect(view?.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([PAPER, ACCLLM, U280]));
  });

  run("reads a paper with its mentions in place", async (store) => {
    const detail = PaperDetail.parse(await paperDetail(store, PAPER));
    const text = `${detail.paper.title}\n${detail.paper.abstract}`;
    const accllm = detail.entities.find(({ id }) => id === ACCLLM);
    expect(accllm?.mentions.map(({ start, end }) => text.slice(start, end))).toContain("AccLLM");
    expect(detail.results.map(({ start, end }) => text.slice(start, end))).toEqual(
      detail.results.map(({ value }) => value),
    );
    return detail;
  });

  run("pages papers by words, entity and class of device", async (store) => {
    const byWords = PaperPage.parse(await paperPage(store, { q: "alveo fpga" }));
    expect(byWords.papers.map(({ id }) => id)).toEqual([PAPER]);
    const byClass = await paperPage(store, { roles: ["runs_on"], deviceClasses: ["FPGA"] });
    expect(byClass.papers.map(({ id }) => id)).toEqual([PAPER]);
    const byEntity = await paperPage(store, { entity: "hardware:gpu", sort: "results", order: "desc", limit: 3 });
    expect(byEntity.total).toBeGreaterThan(3);
    return [byWords, byClass, byEntity];
  });

  run("pages results by hardware and by value", async (store) => {
    const page = ResultPage.parse(await resultPage(store, { hardware: U280, sort: "value" }));
    expect(page.results.map(({ value }) => value)).toEqual(["4.07x", "2.98x"]);
    expect(page.results[0]?.higherIsBetter).toBe(true);
    return page;
  });

  run("lays rows against columns, with the best gain of a cell", async (store) => {
    const view = Matrix.parse(await matrix(store, { rowLimit: 300, columnLimit: 100 }));
    const cell = view.cells.find(({ row, column }) => row === ACCLLM && column === U280);
    expect(cell).toMatchObject({ papers: 1, best: { metric: "energy efficiency", value: "4.07x", ratio: 4.07 } });
    const benchmarks = await matrix(store, { rows: "Benchmark", columns: "Hardware" });
    expect(benchmarks.cells.every(({ papers }) => papers > 0)).toBe(true);
    return [view, benchmarks];
  });

  run("quotes the sentence that names both", async (store) => {
    const [quote] = Quote.array().parse(await quotesBetween(store, { from: ACCLLM, to: U280 }));
    expect(quote?.sentence).toContain("Xilinx Alveo U280");
    return quote;
  });

  run("finds a shortest path, and none to nowhere", async (store) => {
    const path = await shortestPath(store, { from: ACCLLM, to: "hardware:gpu" });
    expect(path.nodes[0]?.id).toBe(ACCLLM);
    expect(path.nodes.at(-1)?.id).toBe("hardware:gpu");
    expect((await shortestPath(store, { from: ACCLLM, to: "none" })).nodes).toEqual([]);
    return path.nodes.length;
  });

  run("shows queries that run as they are", async (store) => {
    const views = [await firstView(store), await matrix(store), await paperPage(store), await resultPage(store)];
    for (const { query } of views) {
      const answer = await store.read(query.cypher, JSON.parse(JSON.stringify(query.params)));
      expect(answer.rows.length).toBeGreaterThan(0);
    }
  });

  run("answers every named query", async (store) => {
    const rows = new Map<string, unknown>();
    for (const { name } of NAMED_QUERIES) {
      const answer = await runNamedQuery(store, name, { limit: "5" });
      rows.set(name, [answer.columns, answer.rows]);
    }
    expect([...rows.keys()]).toEqual([...new Set(NAMED_QUERIES.map(({ name }) => name))]);
    await expect(runNamedQuery(store, "none")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(runNamedQuery(store, "best-gains", { limit: "x" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    return [...rows];
  });
});

describe("both engines", () => {
  it("give the same views", ({ skip }) => {
    const [embedded, neo4j] = [answers.get("embedded"), answers.get("neo4j")];
    if (neo4j === undefined || embedded === undefined) return skip();
    for (const [name, answer] of neo4j) expect({ [name]: embedded.get(name) }).toEqual({ [name]: answer });
  });
});
