import { describe, expect, it } from "vitest";
import { createExtractor, stages } from "./extract.ts";

describe("stages", () => {
  it("assign what later stages require, once each", () => {
    const assigned = new Set<string>(["paper", "text"]);
    for (const stage of stages({ findEntities: () => [], decideRoles: () => [], findResults: () => [] })) {
      for (const need of stage.requires) expect(assigned, `${stage.name} needs ${need}`).toContain(need);
      for (const gift of stage.assigns) {
        expect(assigned, `${stage.name} assigns ${gift}`).not.toContain(gift);
        assigned.add(gift);
      }
    }
    expect(assigned).toContain("results");
  });
});

describe("createExtractor", () => {
  it("reads an empty paper as nothing", () => {
    expect(createExtractor().extract({ id: "p", title: "", abstract: "" })).toEqual({
      id: "p",
      entities: [],
      results: [],
    });
  });
});
