import { readFileSync } from "node:fs";
import { EntityType } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { linkEntities } from "./link-entities.ts";
import { paperOf } from "./test-papers.ts";

const Pair = z.tuple([z.enum(["same", "apart"]), EntityType, z.string(), z.string()]);
const PAIRS = readFileSync(new URL("./fixtures/pairs.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => Pair.parse(line.split("\t")));

/** Links two papers that name one thing each, and says whether it is one entity. */
function linked(type: EntityType, a: string, b: string): boolean {
  const { byPaper } = linkEntities([paperOf("a", [[a, type]]), paperOf("b", [[b, type]])]);
  return byPaper.get("a")?.[0] === byPaper.get("b")?.[0];
}

describe("pairs that careful readers take for one thing", () => {
  it.each(PAIRS.filter(([verdict]) => verdict === "same"))("%s %s: %s = %s", (_, type, a, b) => {
    expect(linked(type, a, b)).toBe(true);
  });
});

describe("pairs that are two things", () => {
  it.each(PAIRS.filter(([verdict]) => verdict === "apart"))("%s %s: %s ≠ %s", (_, type, a, b) => {
    expect(linked(type, a, b)).toBe(false);
  });
});
