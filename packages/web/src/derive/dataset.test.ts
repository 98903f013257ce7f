import { describe, expect, it } from "vitest";
import { ACCLLM, BASE, FLIGHTLLM, FPGA, graphEdge, graphView, WIKITEXT } from "../testing/samples.ts";
import { joinDataset } from "./dataset.ts";

const expansion = graphView([FPGA, FLIGHTLLM, ACCLLM], [graphEdge(FLIGHTLLM, FPGA, "RUNS_ON")], {
  nodes: 41,
  edges: 60,
});

describe("joinDataset", () => {
  it("adds what an expansion brings, and remembers who brought it", () => {
    const dataset = joinDataset(BASE, [{ parent: FPGA.id, view: expansion }]);
    expect([...dataset.nodes.keys()]).toEqual([...BASE.nodes.map((node) => node.id), FLIGHTLLM.id]);
    expect(dataset.parents).toEqual(new Map([[FLIGHTLLM.id, FPGA.id]]));
    expect(dataset.edges.has(`${FLIGHTLLM.id}|RUNS_ON|${FPGA.id}`)).toBe(true);
  });
  it("says how many neighbours are shown of how many", () => {
    const dataset = joinDataset(BASE, [{ parent: FPGA.id, view: expansion }]);
    expect(dataset.expansions.get(FPGA.id)).toEqual({ shown: 2, total: 40 });
  });
  it("keeps what stands as it stands when a later answer tells of it again", () => {
    const moved = graphView([{ ...ACCLLM, x: 99, papers: 7 }], []);
    expect(joinDataset(BASE, [{ parent: null, view: moved }]).nodes.get(ACCLLM.id)).toEqual(ACCLLM);
  });
  it("leaves out edges that lead to nothing known", () => {
    const view = graphView([], [graphEdge(ACCLLM, WIKITEXT, "EVALUATES_ON")]);
    expect([...joinDataset(BASE, [{ parent: null, view }]).edges.keys()]).toEqual(BASE.edges.map((edge) => edge.id));
  });
});
