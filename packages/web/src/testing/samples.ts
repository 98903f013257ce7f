import {
  type EntityType,
  entityId,
  type GraphEdge,
  type GraphNode,
  type GraphView,
  type ResultView,
} from "@lithograph/model";

/** Small real parts of a graph, for tests. */
export function graphNode(type: EntityType, name: string, change: Partial<GraphNode> = {}): GraphNode {
  return {
    id: entityId(type, name),
    kind: "entity",
    type,
    name,
    papers: 1,
    year: null,
    deviceClass: null,
    degree: 1,
    community: null,
    x: null,
    y: null,
    ...change,
  };
}

export function graphEdge(source: GraphNode, target: GraphNode, type: string, papers = 1): GraphEdge {
  return {
    id: `${source.id}|${type}|${target.id}`,
    source: source.id,
    target: target.id,
    type,
    papers,
    confidence: 0.9,
    year: null,
  };
}

export function graphView(nodes: GraphNode[], edges: GraphEdge[], total = { nodes: 500, edges: 900 }): GraphView {
  return { nodes, edges, total, query: { cypher: "MATCH (n) RETURN n", params: {} } };
}

export const ACCLLM = graphNode("Technique", "AccLLM", { x: -3, y: 1 });
export const PRUNING = graphNode("Technique", "pruning", { papers: 5, x: 0, y: 4 });
export const U280 = graphNode("Hardware", "Xilinx Alveo U280", { x: 3, y: -1, deviceClass: "FPGA" });
export const FPGA = graphNode("Hardware", "FPGA", { papers: 9, degree: 40, x: 2, y: -4 });
export const FLIGHTLLM = graphNode("Technique", "FlightLLM");
export const WIKITEXT = graphNode("Benchmark", "WikiText-2");

export const BASE = graphView(
  [ACCLLM, PRUNING, U280, FPGA],
  [
    graphEdge(ACCLLM, U280, "RUNS_ON"),
    graphEdge(ACCLLM, PRUNING, "USES"),
    graphEdge(U280, FPGA, "IS_A"),
    graphEdge(PRUNING, FPGA, "RUNS_ON", 3),
  ],
);

/** "AccLLM … 4.07x energy efficiency … compared to FlightLLM" on the Alveo U280. */
export const ENERGY: ResultView = {
  id: "result:1",
  metric: { id: "metric:energy-efficiency", name: "energy efficiency" },
  value: "4.07x",
  low: 4.07,
  high: 4.07,
  unit: "x",
  change: "increase",
  qualifier: null,
  higherIsBetter: true,
  subject: { id: ACCLLM.id, name: "AccLLM" },
  baseline: [{ id: FLIGHTLLM.id, name: "FlightLLM" }],
  benchmark: [],
  hardware: { id: U280.id, name: "Xilinx Alveo U280" },
  paper: "accllm",
  title: "AccLLM",
  year: 2025,
  sentence: "",
  start: 0,
  end: 5,
  confidence: 0.9,
};
