import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { linkAt } from "./link-at.ts";
import type { EdgeAttributes, NodeAttributes } from "./renderer.ts";

const PLACES = { a: [0, 0], b: [10, 0], c: [0, 10], d: [0, 10] } as const;

function triangle() {
  const graph = new Graph<NodeAttributes, EdgeAttributes>({ type: "undirected", multi: false });
  const look = { size: 4, color: "#000", core: "#000", shape: "circle", pinned: false };
  for (const [id, [x, y]] of Object.entries(PLACES)) graph.addNode(id, { ...look, x, y, label: id });
  const line = { size: 1, color: "#000", head: "none", dash: 0, gap: 0 };
  graph.addEdgeWithKey("ab", "a", "b", line);
  graph.addEdgeWithKey("ac", "a", "c", line);
  graph.addEdgeWithKey("cd", "c", "d", line);
  return graph;
}
/** Ten pixels to a unit, and down where the graph says up. */
const toPixels = ({ x, y }: { x: number; y: number }) => ({ x: x * 10, y: 200 - y * 10 });
const at = (x: number, y: number) => linkAt(triangle(), toPixels, { x, y }, 4);

describe("linkAt", () => {
  it("finds the link under a point and just beside it", () => {
    expect(at(50, 200)).toBe("ab");
    expect(at(50, 203)).toBe("ab");
    expect(at(-2, 150)).toBe("ac");
  });
  it("takes the closer one where two are in reach", () => {
    expect(at(3, 199)).toBe("ab");
    expect(at(1, 197)).toBe("ac");
  });
  it("finds none out of reach, nor beyond a link's end", () => {
    expect(at(50, 195)).toBeNull();
    expect(at(106, 200)).toBeNull();
  });
  it("bears a link whose ends lie on one spot", () => {
    expect(at(1, 101)).not.toBeNull();
    expect(at(0, 97)).toBe("cd");
  });
});
