import { readFileSync } from "node:fs";
import type { CypherValue } from "@lithograph/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_ENGINES, type TestEngine } from "../testing/engines.ts";
import { goldChanges } from "../testing/gold-changes.ts";

const REFUSED = readFileSync(new URL("../../test/attacks.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const space = line.indexOf(" ");
    return { code: line.slice(0, space), statement: line.slice(space + 1).replaceAll("\\n", "\n") };
  });

const deep = (open: string, close: string, times: number) => `RETURN ${open.repeat(times)}1${close.repeat(times)} AS x`;

/** Too large to write down; each must be refused or ended, with one of these codes. */
const LARGE: { name: string; statement: string; params?: Record<string, CypherValue>; codes: string[] }[] = [
  { name: "a text of 2 MB", statement: `RETURN '${"x".repeat(2_000_000)}' AS x`, codes: ["CYPHER_FORBIDDEN"] },
  { name: "a list of 50,000", statement: `RETURN [${"1,".repeat(50_000)}1] AS x`, codes: ["CYPHER_FORBIDDEN"] },
  { name: "brackets 5,000 deep", statement: deep("(", ")", 5_000), codes: ["CYPHER_FORBIDDEN"] },
  { name: "lists 5,000 deep", statement: deep("[", "]", 5_000), codes: ["CYPHER_FORBIDDEN"] },
  { name: "maps 2,000 deep", statement: deep("{a:", "}", 2_000), codes: ["CYPHER_FORBIDDEN"] },
  { name: "CASE 500 deep", statement: deep("CASE WHEN true THEN ", " END", 500), codes: ["CYPHER_FORBIDDEN"] },
  { name: "subqueries 200 deep", statement: deep("EXISTS { MATCH (n) WHERE ", " }", 200), codes: ["CYPHER_FORBIDDEN"] },
  { name: "brackets never closed", statement: `RETURN ${"(".repeat(10_000)}`, codes: ["CYPHER_FORBIDDEN"] },
  {
    name: "a hostile expression as a parameter",
    statement: "MATCH (n) WHERE n.name =~ $p RETURN n",
    params: { p: "(x+x+)+y" },
    codes: ["CYPHER_FORBIDDEN"],
  },
  {
    name: "a cartesian explosion",
    statement: "MATCH (a), (b), (c), (d), (e) WHERE a.name < b.name RETURN sum(size(c.id + d.id + e.id)) AS n",
    codes: ["CYPHER_TIMEOUT", "CYPHER_MEMORY"],
  },
  {
    name: "an explosion of walks",
    statement: "MATCH (a:Entity)-[*1..12]-(b) RETURN count(*) AS n",
    codes: ["CYPHER_TIMEOUT", "CYPHER_MEMORY"],
  },
  {
    name: "an endless product",
    statement: "UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y RETURN count(*) AS n",
    codes: ["CYPHER_TIMEOUT", "CYPHER_MEMORY"],
  },
];

describe("the list of attacks", () => {
  it("holds at least eighty, none twice", () => {
    const statements = REFUSED.map(({ statement }) => statement);
    expect(new Set(statements).size).toBe(statements.length);
    expect(statements.length + LARGE.length).toBeGreaterThanOrEqual(80);
  });
});

describe.each(TEST_ENGINES)("attacks on $name", (engine: TestEngine) => {
  let opened: Awaited<ReturnType<TestEngine["open"]>> = null;
  const COUNT = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges";
  let before: unknown;

  beforeAll(async () => {
    opened = await engine.open();
    await opened?.store.load(goldChanges());
    before = (await opened?.store.read(COUNT))?.rows;
  });
  afterAll(async () => {
    await opened?.close();
  });

  it.each(REFUSED)("refuses: $statement", async ({ code, statement }) => {
    if (opened === null) return;
    const refusal = opened.store.read(statement);
    await expect(refusal).rejects.toMatchObject({ code });
    await expect(refusal).rejects.toThrow(/\w/);
  });

  it.each(LARGE)("survives $name", async ({ statement, params = {}, codes }) => {
    if (opened === null) return;
    const { store } = opened;
    const code = await store.read(statement, params, { timeoutMs: 700 }).then(
      () => "answered",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
    );
    expect(codes).toContain(code);
    expect((await store.read("RETURN 1 AS one")).rows).toEqual([[1]]);
  });

  it("leaves the graph as it was", async () => {
    if (opened === null) return;
    expect((await opened.store.read(COUNT)).rows).toEqual(before);
    expect((await opened.store.read("MATCH (n:Evil) RETURN count(n) AS n")).rows).toEqual([[0]]);
  });
});
