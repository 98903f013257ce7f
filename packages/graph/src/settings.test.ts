import { describe, expect, it } from "vitest";
import { openStore } from "./open-store.ts";
import { graphSettingsFromEnv } from "./settings.ts";

describe("graphSettingsFromEnv", () => {
  it("chooses the embedded engine where no Neo4j is named", () => {
    expect(graphSettingsFromEnv({})).toEqual({});
    expect(graphSettingsFromEnv({ NEO4J_URI: "" })).toEqual({});
  });

  it("reads Neo4j's names, the older one of the user included", () => {
    expect(
      graphSettingsFromEnv({ NEO4J_URI: "neo4j://h", NEO4J_USER: "u", NEO4J_PASSWORD: "p", NEO4J_DATABASE: "d" }),
    ).toEqual({
      neo4j: { uri: "neo4j://h", username: "u", password: "p", database: "d" },
    });
  });
});

describe("openStore", () => {
  it("says what is wrong with an address", async () => {
    await expect(openStore({ home: "", neo4j: { uri: "http://x" } })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("says that Neo4j does not answer", async () => {
    const unreachable = openStore({ home: "", neo4j: { uri: "bolt://127.0.0.1:1" } });
    await expect(unreachable).rejects.toMatchObject({ code: "ENGINE_UNAVAILABLE" });
  });
});
