import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { joinDataset } from "../derive/dataset.ts";
import { filterDataset } from "../derive/filtered.ts";
import { placeNodes } from "../derive/positions.ts";
import { drawn } from "../derive/visual.ts";
import { placeKey } from "../state/place-key.ts";
import { hide, pin } from "../state/steps.ts";
import { START, type ViewState } from "../state/view-state.ts";
import { ACCLLM, BASE, FLIGHTLLM, FPGA, graphView, U280 } from "../testing/samples.ts";
import type { EdgeAttributes, NodeAttributes } from "./renderer.ts";
import { syncGraph } from "./sync-graph.ts";

const canvasGraph = () => new Graph<NodeAttributes, EdgeAttributes>({ type: "undirected", multi: false });
function draw(state: ViewState = START, expanded = false) {
  const additions = expanded ? [{ parent: FPGA.id, view: graphView([FPGA, FLIGHTLLM], []) }] : [];
  const dataset = joinDataset(BASE, additions);
  const filtered = filterDataset(dataset, state.graph, { minPapers: 1 }, null);
  const look = { theme: "light", colourBy: "type", sizeBy: "papers", communities: null } as const;
  return {
    visual: drawn(filtered, placeNodes(dataset, state.graph), look),
    parents: dataset.parents,
    pinned: state.graph.pinned,
  };
}
function sync(graph: ReturnType<typeof canvasGraph>, { visual, parents, pinned }: ReturnType<typeof draw>) {
  return syncGraph(graph, visual, parents, pinned);
}

describe("syncGraph", () => {
  it("draws a first view where it is to stand, and changes nothing when told the same again", () => {
    const graph = canvasGraph();
    expect(sync(graph, draw())).toEqual(new Map());
    expect(graph.order).toBe(BASE.nodes.length);
    expect(graph.size).toBe(BASE.edges.length);
    let events = 0;
    for (const name of ["nodeAdded", "nodeDropped", "edgeAdded", "edgeDropped", "nodeAttributesUpdated"] as const) {
      graph.on(name, () => events++);
    }
    sync(graph, draw());
    expect(events).toBe(0);
  });

  it("lets new nodes come out of the one that brought them", () => {
    const graph = canvasGraph();
    sync(graph, draw());
    const moves = sync(graph, draw(START, true));
    const { x, y } = graph.getNodeAttributes(FPGA.id);
    expect(graph.getNodeAttributes(FLIGHTLLM.id)).toMatchObject({ x, y });
    expect([...moves.keys()]).toEqual([FLIGHTLLM.id]);
  });

  it("takes away what is hidden, with its links, and leaves the rest in place", () => {
    const graph = canvasGraph();
    sync(graph, draw());
    const before = graph.getNodeAttributes(ACCLLM.id);
    sync(graph, draw(hide([FPGA.id])(START)));
    expect(graph.hasNode(FPGA.id)).toBe(false);
    expect(graph.size).toBe(2);
    expect(graph.getNodeAttributes(ACCLLM.id)).toEqual(before);
  });

  it("marks what is pinned, and dashes kinds", () => {
    const graph = canvasGraph();
    const state = pin(new Map([[U280.id, { x: 1, y: 2 }]]))(START);
    sync(graph, draw(state));
    expect(state.graph.pinned).toEqual([placeKey(U280.id)]);
    expect(graph.getNodeAttribute(U280.id, "pinned")).toBe(true);
    const [kind] = graph.edges(U280.id, FPGA.id);
    expect(graph.getEdgeAttributes(kind)).toMatchObject({ dash: 4, gap: 4 });
  });
});
