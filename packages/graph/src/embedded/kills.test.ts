import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../open-store.ts";
import type { GraphStore } from "../store.ts";
import { engineProcess, engineProcesses } from "../testing/engine-processes.ts";
import { goldChanges } from "../testing/gold-changes.ts";

const gold = goldChanges();
const COUNTS = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges";
const whole = (store: GraphStore) => store.read(COUNTS).then(({ rows }) => rows);

/** A process that has ended by itself is no error here. */
function killIfAlive(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

describe.skipIf(process.platform !== "linux")("kills of the embedded engine", () => {
  const homes: string[] = [];
  const warnings: string[] = [];
  let store: GraphStore;
  let expected: unknown;

  beforeEach(async () => {
    const home = mkdtempSync(join(tmpdir(), "lithograph-kill-"));
    homes.push(home);
    store = await openStore({ home, onWarning: (message) => warnings.push(message) });
    await store.load(gold);
    await store.markLoaded("whole");
    expected = await whole(store);
  });
  afterEach(async () => {
    await store.close();
  });
  afterAll(() => {
    for (const home of homes) rmSync(home, { recursive: true, force: true });
    expect([...engineProcesses("reader-child.ts"), ...engineProcesses("writer-child.ts")]).toEqual([]);
  });

  it.each([0, 30, 120, 300])("in a load, %i ms after it began, leave the graph as it was", async (delay) => {
    const removal = { entities: [], papers: [], removedPapers: gold.papers.map(({ paper }) => paper.id) };
    const load = store.load(removal).then(
      () => "loaded",
      (error: unknown) => error,
    );
    const writer = await engineProcess("writer-child.ts");
    await new Promise((resolve) => setTimeout(resolve, delay));
    killIfAlive(writer);
    const outcome = await load;
    const papers = "MATCH (p:Paper) RETURN count(p) AS n";
    // On a fast machine the load is whole before the kill, or between the switch to it and the answer.
    if (outcome === "loaded" || (await store.read(papers)).rows[0]?.[0] === 0) {
      expect((await store.read("MATCH (r:Result) RETURN count(r) AS n")).rows).toEqual([[0]]);
      return;
    }
    expect(outcome).toMatchObject({ code: "ENGINE_FAILED" });
    expect(await store.loadedFingerprint()).toBe("whole");
    expect(await whole(store)).toEqual(expected);
    await store.load(removal);
    expect((await store.read(papers)).rows).toEqual([[0]]);
  });

  it("in a query are not seen: the next process answers", async () => {
    const slow = store.read("UNWIND range(1, 3000000) AS x WITH x WHERE x % 7 = 0 RETURN count(x) AS n");
    process.kill(await engineProcess("reader-child.ts"), "SIGKILL");
    expect((await slow).rows).toEqual([[428_571]]);
    expect(await whole(store)).toEqual(expected);
  });

  it("of a load by its signal leave the graph as it was", async () => {
    const abort = new AbortController();
    const load = store.load(gold, { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(load).rejects.toMatchObject({ code: "CANCELLED" });
    expect(await store.loadedFingerprint()).toBe("whole");
    expect(await whole(store)).toEqual(expected);
  });

  it("leave no file behind that is not the graph's", async () => {
    await store.load(gold);
    const files = readdirSync(join(homes.at(-1) ?? "", "graph"));
    expect(files.filter((file) => file.endsWith(".grafeo"))).toHaveLength(1);
  });

  it("a damaged file is set aside, said, and asks for a new load", async () => {
    const folder = join(homes.at(-1) ?? "", "graph");
    await store.close();
    const { file } = JSON.parse(readFileSync(join(folder, "current.json"), "utf8"));
    writeFileSync(join(folder, file), "no graph");
    store = await openStore({ home: homes.at(-1) ?? "", onWarning: (message) => warnings.push(message) });
    expect(await store.loadedFingerprint()).toBeNull();
    expect(warnings.at(-1)).toContain("built anew");
    expect(readdirSync(folder).some((name) => name.startsWith("damaged-"))).toBe(true);
    await store.load(gold);
    expect(await whole(store)).toEqual(expected);
  });
});
