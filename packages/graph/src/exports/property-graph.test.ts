import { describe, expect, test } from "vitest";
import { goldChanges } from "../testing/gold-changes.ts";
import { placesOf, propertyGraph } from "./property-graph.ts";

describe("propertyGraph", () => {
  const changes = goldChanges();
  const graph = propertyGraph(changes);

  test("points every relationship at nodes that are there", () => {
    const entities = new Set(graph.entities.map(({ id }) => id));
    for (const { source, target } of [...graph.isA, ...graph.derived]) {
      expect(entities).toContain(source);
      expect(entities).toContain(target);
    }
    for (const { links, results } of graph.papers) {
      for (const { target } of [...links, ...results.flatMap(({ slots }) => slots)]) expect(entities).toContain(target);
    }
  });

  test("derives what runs on what, with the papers that say so", () => {
    const runs = graph.derived.filter(({ type }) => type === "RUNS_ON");
    expect(runs.length).toBeGreaterThan(0);
    for (const { target, properties } of runs) {
      expect(target).toMatch(/^hardware:/);
      expect(properties.papers).toBeGreaterThan(0);
    }
  });

  test("places nodes alike in every run", () => {
    const weights = new Map(graph.entities.map(({ id }) => [id, 1]));
    expect(placesOf(weights, graph.derived)).toEqual(placesOf(weights, graph.derived));
  });
});
