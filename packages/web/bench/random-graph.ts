import { entityId, type GraphEdge, type GraphNode, type GraphView } from "@lithograph/model";

/** A graph of given size, laid out in a disc: the same one every time. Four of five edges stay near, as communities do. */
export function randomGraph(nodeCount: number, edgeCount: number): GraphView {
  const random = sequence(7);
  const nodes = Array.from({ length: nodeCount }, (_, i): GraphNode => {
    const name = `technique ${i}`;
    const type = i % 5 === 0 ? "Hardware" : "Technique";
    const [radius, angle] = [Math.sqrt(random()), random() * 2 * Math.PI];
    const place = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    const papers = 1 + Math.floor(30 * random() ** 4);
    return {
      id: entityId(type, name),
      kind: "entity",
      type,
      name,
      papers,
      year: null,
      deviceClass: null,
      degree: 5,
      community: null,
      ...place,
    };
  });
  nodes.sort((a, b) => (a.x ?? 0) - (b.x ?? 0));
  const edges = new Map<string, GraphEdge>();
  while (edges.size < edgeCount) {
    const from = Math.floor(random() * nodeCount);
    const reach = random() < 0.8 ? 40 : nodeCount;
    const to = (from + 1 + Math.floor(random() * reach)) % nodeCount;
    const [a, b] = [nodes[Math.min(from, to)], nodes[Math.max(from, to)]];
    if (a === undefined || b === undefined || a === b) continue;
    const id = `${a.id}|${b.id}`;
    edges.set(id, { id, source: a.id, target: b.id, type: "RUNS_ON", papers: 1, confidence: 0.9, year: null });
  }
  return {
    nodes,
    edges: [...edges.values()],
    total: { nodes: nodeCount, edges: edgeCount },
    query: { cypher: "", params: {} },
  };
}

/** Park and Miller's minimal standard generator, in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
