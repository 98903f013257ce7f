import { describe, expect, it } from "vitest";
import { SETTINGS } from "../settings.ts";
import { hide, isolate, toggleKind } from "../state/steps.ts";
import { START } from "../state/view-state.ts";
import { ACCLLM, BASE, FPGA, graphEdge, graphNode, graphView, PRUNING, U280 } from "../testing/samples.ts";
import { joinDataset } from "./dataset.ts";
import { filterDataset, joinEdges } from "./filtered.ts";

const dataset = joinDataset(BASE, []);
const shown = (state = START, minPapers = 1, path: string[] | null = null) =>
  filterDataset(dataset, state.graph, { minPapers }, path);
const names = (filtered: ReturnType<typeof shown>) => filtered.nodes.map((node) => node.name);

describe("filterDataset", () => {
  it("shows everything at the start", () => {
    expect(names(shown())).toEqual(["AccLLM", "pruning", "Xilinx Alveo U280", "FPGA"]);
    expect(shown().links).toHaveLength(BASE.edges.length);
  });
  it("takes hidden nodes and types away, and their links with them", () => {
    expect(names(shown(hide([FPGA.id])(START)))).not.toContain("FPGA");
    const techniques = shown(toggleKind("Hardware")(START));
    expect(names(techniques)).toEqual(["AccLLM", "pruning"]);
    expect(techniques.links.map((link) => link.types)).toEqual([["USES"]]);
  });
  it("shows only what is isolated, or only the path", () => {
    expect(names(shown(isolate([ACCLLM.id, U280.id])(START)))).toEqual(["AccLLM", "Xilinx Alveo U280"]);
    expect(names(shown(START, 1, [PRUNING.id, FPGA.id]))).toEqual(["pruning", "FPGA"]);
  });
  it("asks for more evidence", () => {
    expect(names(shown(START, 3))).toEqual(["pruning", "FPGA"]);
    expect(shown(START, 3).links.map((link) => link.papers)).toEqual([3]);
  });

  it("leaves out the weakest links beyond what can be read, keeps every node's strongest, and says how many", () => {
    const hub = graphNode("Hardware", "GPU");
    const around = Array.from({ length: SETTINGS.mostEdges / 2 + 50 }, (_, i) => graphNode("Technique", `t${i}`));
    const spokes = around.map((node) => graphEdge(node, hub, "RUNS_ON", 1));
    const ring = around.map((node, i) => graphEdge(node, around[(i + 1) % around.length] ?? hub, "USES", 2));
    const large = joinDataset(graphView([hub, ...around], [...spokes, ...ring]), []);
    const filtered = filterDataset(large, START.graph, { minPapers: 1 }, null);
    expect(filtered.links).toHaveLength(SETTINGS.mostEdges);
    expect(filtered.leftOut).toBe(spokes.length + ring.length - SETTINGS.mostEdges);
    const touched = new Set(filtered.links.flatMap((link) => [link.source, link.target]));
    expect(touched.size).toBe(around.length + 1);
    const all = filterDataset(large, { ...START.graph, allEdges: true }, { minPapers: 1 }, null);
    expect(all.leftOut).toBe(0);
  });
});

describe("joinEdges", () => {
  it("makes one link of two edges, in the direction of the stronger one", () => {
    const [link, ...more] = joinEdges([graphEdge(U280, ACCLLM, "USES", 1), graphEdge(ACCLLM, U280, "RUNS_ON", 4)]);
    expect(more).toEqual([]);
    expect(link).toMatchObject({ source: ACCLLM.id, target: U280.id, types: ["RUNS_ON", "USES"], papers: 4 });
  });
  it("gives a pair one id whichever end comes first", () => {
    const [a] = joinEdges([graphEdge(U280, ACCLLM, "USES")]);
    const [b] = joinEdges([graphEdge(ACCLLM, U280, "USES")]);
    expect(a?.id).toBe(b?.id);
  });
  it("draws no link from a node to itself", () => {
    expect(joinEdges([graphEdge(FPGA, FPGA, "IS_A")])).toEqual([]);
  });
});
