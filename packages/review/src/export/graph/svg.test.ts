import { describe, expect, test } from "vitest";
import { exportSample } from "../../testing/export-sample.ts";
import { exportText } from "../format.ts";
import { exportGraph, KINDS } from "./export-graph.ts";
import { KIND_STYLE } from "./kind-style.ts";
import { drawn, nodeToken, shape, svgFormat } from "./svg.ts";

const graph = exportGraph(exportSample());

describe("drawn", () => {
  test("keeps what most papers name, with the edges between what is kept", () => {
    const part = drawn(graph, 50);
    expect(part.nodes).toHaveLength(50);
    expect(part.nodes.map(({ id }) => id)).toContain("hardware:gpu");
    const ids = new Set(part.nodes.map(({ id }) => id));
    expect(part.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(part.edges.length).toBeGreaterThan(0);
  });
});

describe("SVG", () => {
  test("draws each type in a shape of its own", () => {
    const shapes = KINDS.map((kind) => shape({ kind, x: 0, y: 0, size: 8, colour: KIND_STYLE[kind].colour }));
    // Circle and dot differ in size alone: papers are small.
    expect(new Set(shapes).size).toBe(KINDS.length - 1);
  });

  test("holds all in its box, and no markup of a title", async () => {
    const svg = await exportText(svgFormat, exportSample());
    const [, x = 0, y = 0, width = 0, height = 0] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
    for (const node of drawn(graph, 400).nodes) {
      expect(node.x).toBeGreaterThan(x);
      expect(node.x).toBeLessThan(x + width);
      expect(node.y).toBeGreaterThan(y);
      expect(node.y).toBeLessThan(y + height);
    }
    const tags = new Set(
      [...svg.matchAll(/<([a-z!?/][a-z0-9]*)/gi)].map(([, name]) => name?.toLowerCase().replace("/", "")),
    );
    expect([...tags].sort()).toEqual(
      expect.arrayContaining(["circle", "g", "line", "polygon", "rect", "svg", "text", "title"]),
    );
    for (const bad of ["script", "img", "image", "evil", "a"]) expect(tags).not.toContain(bad);
  });

  test("names nodes by tokens without spaces, whatever the id", () => {
    for (const { id } of graph.nodes) expect(nodeToken(id)).toMatch(/^[^\s"<>&]+$/);
  });
});
