import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { exportSample } from "../../testing/export-sample.ts";
import { withoutControls } from "../../testing/hostile-texts.ts";
import { python, skipLine } from "../../testing/python.ts";
import { exportText } from "../format.ts";
import { cytoscapeFormat } from "./cytoscape.ts";
import { exportGraph } from "./export-graph.ts";
import { gexfFormat } from "./gexf.ts";
import { graphmlFormat } from "./graphml.ts";
import { graphologyFormat } from "./graphology-json.ts";

const require = createRequire(import.meta.url);
const { MultiDirectedGraph }: typeof import("graphology") = require("graphology");
const gexf: typeof import("graphology-gexf") = require("graphology-gexf");

const data = exportSample();
const graph = exportGraph(data);
const nodeIds = graph.nodes.map(({ id }) => id).sort();
const ends = graph.edges.map(({ source, target, type }) => `${source} ${type} ${target}`).sort();

const Networkx = z.object({
  nodes: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])),
  edges: z.array(z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown())])),
});
const networkx = (reader: string, input: string) => {
  const script = `import sys, io, json
g = networkx.${reader}(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps({"nodes": list(g.nodes(data=True)), "edges": [[a, b, d] for a, b, d in g.edges(data=True)]}))`;
  const out = python(["networkx"], script, input);
  return out === null ? null : Networkx.parse(JSON.parse(out));
};

describe("exportGraph", () => {
  test("points every edge at nodes that are there, and gives every node a place of its own", () => {
    const ids = new Set(nodeIds);
    expect(graph.edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    expect(new Set(graph.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length);
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
  });

  test("shows only the nodes that are asked for", () => {
    const nodes = new Set(nodeIds.filter((id) => id.startsWith("hardware:") || id.startsWith("technique:")));
    const part = exportGraph({ ...data, nodes });
    expect(part.nodes.map(({ id }) => id).sort()).toEqual([...nodes].sort());
    expect(part.edges.map(({ type }) => type)).toContain("RUNS_ON");
  });
});

describe("GEXF", () => {
  test("opens in graphology with places, sizes, colours and every value", async () => {
    const read = gexf.parse(MultiDirectedGraph, await exportText(gexfFormat, data));
    expect(read.nodes().sort()).toEqual(nodeIds.map(withoutControls).sort());
    for (const { id, x, y, size, label, kind, colour } of graph.nodes) {
      const attributes = read.getNodeAttributes(withoutControls(id));
      expect(attributes).toMatchObject({ x, y, size, label: withoutControls(label), type: kind });
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      expect(attributes.color).toBe(`rgb(${r},${g},${b})`);
    }
    const found = read.mapEdges((_, attributes, source, target) => `${source} ${attributes.relationship} ${target}`);
    expect(found.sort()).toEqual(ends.map(withoutControls).sort());
  });

  test("opens in networkx with years as dynamics", async () => {
    const read = networkx("read_gexf", await exportText(gexfFormat, data));
    if (read === null) return skipLine("networkx");
    expect(read.nodes.map(([id]) => id).sort()).toEqual(nodeIds.map(withoutControls).sort());
    expect(read.edges.map(([a, b, { relationship }]) => `${a} ${relationship} ${b}`).sort()).toEqual(
      ends.map(withoutControls).sort(),
    );
    const dated = read.nodes.find(([id]) => id === "hardware:fpga")?.[1];
    expect(dated?.start).toBe(graph.nodes.find(({ id }) => id === "hardware:fpga")?.first);
  });
});

describe("GraphML", () => {
  test("opens in networkx with its attributes typed", async () => {
    const read = networkx("read_graphml", await exportText(graphmlFormat, data));
    if (read === null) return skipLine("networkx");
    expect(read.nodes.map(([id]) => id).sort()).toEqual(nodeIds.map(withoutControls).sort());
    const { label, papers, x, y } = graph.nodes.find(({ id }) => id === "hardware:gpu") ?? {};
    expect(read.nodes.find(([id]) => id === "hardware:gpu")?.[1]).toMatchObject({
      label,
      papers,
      x,
      y,
      type: "Hardware",
    });
    expect(read.edges.map(([a, b, { relationship }]) => `${a} ${relationship} ${b}`).sort()).toEqual(
      ends.map(withoutControls).sort(),
    );
  });
});

describe("JSON", () => {
  test("is what graphology imports", async () => {
    const read = MultiDirectedGraph.from(JSON.parse(await exportText(graphologyFormat, data)));
    expect(read.nodes().sort()).toEqual(nodeIds.map((id) => id.toWellFormed()).sort());
    expect(read.mapEdges((_, { relationship }, a, b) => `${a} ${relationship} ${b}`).sort()).toEqual(
      ends.map((id) => id.toWellFormed()).sort(),
    );
  });

  test("is what networkx takes for Cytoscape's", async () => {
    const script = `import sys, json
d = json.load(sys.stdin)
for n in d["elements"]["nodes"]: n["data"]["value"] = n["data"]["id"]
for e in d["elements"]["edges"]: e["data"]["key"] = e["data"]["id"]
g = networkx.cytoscape_graph({**d, "directed": True, "multigraph": True})
print(json.dumps({"nodes": list(g.nodes(data=True)), "edges": [[a, b, d] for a, b, d in g.edges(data=True)]}))`;
    const out = python(["networkx"], script, await exportText(cytoscapeFormat, data));
    if (out === null) return skipLine("networkx");
    const read = Networkx.parse(JSON.parse(out));
    expect(read.nodes.map(([id]) => id).sort()).toEqual(nodeIds.map((id) => id.toWellFormed()).sort());
    expect(read.edges).toHaveLength(graph.edges.length);
  });
});
