import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_ENGINES, type TestEngine } from "./testing/engines.ts";
import { goldChanges } from "./testing/gold-changes.ts";
import { comparable, readQueries, recordedQueries } from "./testing/read-queries.ts";

const recorded = recordedQueries();

describe("the recorded rows", () => {
  it("are of the queries in the file", () => {
    expect(recorded.map(({ query }) => query)).toEqual(readQueries().map(({ query }) => query));
  });
});

describe.each(TEST_ENGINES)("queries that read, in $name", (engine: TestEngine) => {
  let opened: Awaited<ReturnType<TestEngine["open"]>> = null;
  beforeAll(async () => {
    opened = await engine.open();
    await opened?.store.load(goldChanges());
  });
  afterAll(async () => {
    await opened?.close();
  });

  it.each(recorded)("$query", async ({ query, columns, rows, embedded }) => {
    if (opened === null) return;
    const { store } = opened;
    if (engine.name === "embedded" && embedded === "refused") {
      await expect(store.read(query)).rejects.toMatchObject({ code: "CYPHER_UNSUPPORTED" });
    } else {
      expect(comparable(query, await store.read(query))).toEqual(comparable(query, { columns, rows }));
    }
  });
});
