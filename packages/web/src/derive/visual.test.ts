import { describe, expect, it } from "vitest";
import { SETTINGS } from "../settings.ts";
import { START } from "../state/view-state.ts";
import { ACCLLM, BASE, FPGA, graphEdge, graphNode, graphView, PRUNING, U280 } from "../testing/samples.ts";
import { COMMUNITY_COLOURS, PALETTES } from "../theme/palette.ts";
import { joinDataset } from "./dataset.ts";
import { filterDataset } from "./filtered.ts";
import { placeNodes } from "./positions.ts";
import { drawn, lineOf } from "./visual.ts";

const look = { theme: "light", colourBy: "type", sizeBy: "papers", communities: null } as const;
function draw(view = BASE, change: Partial<Parameters<typeof drawn>[2]> = {}) {
  const dataset = joinDataset(view, []);
  const filtered = filterDataset(dataset, START.graph, { minPapers: 1 }, null);
  const visual = drawn(filtered, placeNodes(dataset, START.graph), { ...look, ...change });
  return { ...visual, node: (id: string) => visual.nodes.find((node) => node.id === id) };
}

describe("drawn", () => {
  it("makes area grow with papers", () => {
    const { node } = draw();
    const { smallest, largest } = SETTINGS.nodeSize;
    expect(node(FPGA.id)?.size).toBe(largest);
    const growth = (id: string) => ((node(id)?.size ?? 0) - smallest) ** 2;
    expect(growth(PRUNING.id) / growth(FPGA.id)).toBeCloseTo(5 / 9);
  });
  it("sizes by links where asked", () => {
    const sizes = draw(BASE, { sizeBy: "links" });
    expect(sizes.node(ACCLLM.id)?.size).toBe(sizes.node(FPGA.id)?.size);
  });
  it("tells types by colour and shape, tasks by a hollow core", () => {
    const task = graphNode("Task", "image generation");
    const { node } = draw(graphView([task, U280], []));
    expect(node(U280.id)).toMatchObject({ shape: "square", colour: "#BE4A19", core: "#BE4A19" });
    expect(node(task.id)).toMatchObject({ shape: "ring", core: PALETTES.light.paper });
  });
  it("colours by the communities of what is shown, else by the server's", () => {
    const communities = new Map([[ACCLLM.id, 1]]);
    const own = draw(BASE, { colourBy: "community", communities });
    expect(own.node(ACCLLM.id)?.colour).toBe(COMMUNITY_COLOURS.light[1]);
    const view = graphView([{ ...ACCLLM, community: 12 }], []);
    expect(draw(view, { colourBy: "community" }).node(ACCLLM.id)?.colour).toBe(COMMUNITY_COLOURS.light[2]);
  });
  it("shortens long names and leaves short ones", () => {
    const long = graphNode("Technique", "speculative decoding ".repeat(5));
    const { node } = draw(graphView([long, ACCLLM], []));
    expect(node(long.id)?.label).toMatch(/^speculative decoding .*…$/);
    expect(node(ACCLLM.id)?.label).toBe("AccLLM");
  });
  it("draws what runs on what stronger than the rest", () => {
    const view = graphView(
      [ACCLLM, U280, PRUNING],
      [graphEdge(ACCLLM, U280, "RUNS_ON"), graphEdge(ACCLLM, PRUNING, "USES")],
    );
    const [runs, uses] = draw(view).links;
    expect(runs?.colour).toBe(PALETTES.light.edgeStrong);
    expect(uses?.colour).toBe(PALETTES.light.edge);
  });
});

describe("lineOf", () => {
  it("dashes kinds and points at what is outperformed", () => {
    expect(["IS_A", "OUTPERFORMS", "RUNS_ON"].map(lineOf)).toEqual(["dashed", "arrow", "solid"]);
  });
});
