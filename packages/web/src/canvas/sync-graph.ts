import type { Visual, VisualLink, VisualNode } from "../derive/visual.ts";
import { placeKey } from "../state/place-key.ts";
import type { CanvasGraph, EdgeAttributes, NodeAttributes } from "./renderer.ts";
import { RENDERED_SHAPE, SHAPE_SCALE } from "./shape-names.ts";

/**
 * Brings the canvas's graph in step with what is to be drawn: adds, changes and drops only what differs. New nodes begin
 * where the node stands that brought them. Nodes that are to stand elsewhere are not moved here, but given back.
 */
export function syncGraph(
  graph: CanvasGraph,
  visual: Visual,
  parents: ReadonlyMap<string, string>,
  pinned: readonly string[],
): Map<string, { x: number; y: number }> {
  const pins = new Set(pinned);
  dropGone(graph, visual);
  const moves = new Map<string, { x: number; y: number }>();
  for (const node of visual.nodes) {
    const attributes = nodeAttributes(node, pins.has(placeKey(node.id)));
    if (!graph.hasNode(node.id)) {
      const parent = parents.get(node.id);
      const from = parent !== undefined && graph.hasNode(parent) ? graph.getNodeAttributes(parent) : node;
      graph.addNode(node.id, { ...attributes, x: from.x, y: from.y });
    } else {
      const { x: _x, y: _y, ...rest } = attributes;
      mergeNode(graph, node.id, rest);
    }
    const { x, y } = graph.getNodeAttributes(node.id);
    if (x !== node.x || y !== node.y) moves.set(node.id, { x: node.x, y: node.y });
  }
  for (const link of visual.links) mergeLink(graph, link);
  return moves;
}

function dropGone(graph: CanvasGraph, visual: Visual): void {
  const nodes = new Set(visual.nodes.map((node) => node.id));
  const links = new Set(visual.links.map((link) => link.id));
  for (const id of graph.edges()) if (!links.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
}

function nodeAttributes(node: VisualNode, pinned: boolean): NodeAttributes {
  return {
    x: node.x,
    y: node.y,
    size: node.size * SHAPE_SCALE[node.shape],
    color: node.colour,
    core: node.core,
    shape: RENDERED_SHAPE[node.shape],
    label: node.label,
    pinned,
  };
}

function mergeNode(graph: CanvasGraph, id: string, next: Omit<NodeAttributes, "x" | "y">): void {
  const now = graph.getNodeAttributes(id);
  const same =
    now.size === next.size &&
    now.color === next.color &&
    now.core === next.core &&
    now.shape === next.shape &&
    now.label === next.label &&
    now.pinned === next.pinned;
  if (!same) graph.mergeNodeAttributes(id, next);
}

function mergeLink(graph: CanvasGraph, link: VisualLink): void {
  const attributes: EdgeAttributes = {
    size: link.size,
    color: link.colour,
    head: link.line === "arrow" ? "arrow" : "none",
    dash: link.line === "dashed" ? 4 : 0,
    gap: link.line === "dashed" ? 4 : 0,
  };
  if (!graph.hasEdge(link.id)) {
    graph.addEdgeWithKey(link.id, link.source, link.target, attributes);
    return;
  }
  const now = graph.getEdgeAttributes(link.id);
  if (now.size !== attributes.size || now.color !== attributes.color || now.head !== attributes.head) {
    graph.mergeEdgeAttributes(link.id, attributes);
  }
}
