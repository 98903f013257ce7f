import { ROLES } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { count, relationshipWords, roleWords } from "./words.ts";

describe("words", () => {
  it("speak the user's language for every role", () => {
    for (const role of ROLES) expect(roleWords(role)).not.toMatch(/_/);
  });
  it("read a relationship from either end", () => {
    expect(relationshipWords("RUNS_ON", "out")).toBe("runs on");
    expect(relationshipWords("RUNS_ON", "in")).toBe("runs on it");
    expect(relationshipWords("MADE_BY", "out")).toBe("made by");
  });
  it("count one and many", () => {
    expect([count(1, "paper"), count(0, "paper"), count(1_204, "paper")]).toEqual([
      "1 paper",
      "0 papers",
      "1,204 papers",
    ]);
  });
});
