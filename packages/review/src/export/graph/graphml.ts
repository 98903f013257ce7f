import { type ExportFormat, inChunks } from "../format.ts";
import { xmlAttributes, xmlEscape } from "../xml.ts";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { type ExportGraph, type ExportNode, exportGraph } from "./export-graph.ts";
import { KIND_STYLE } from "./kind-style.ts";

/**
 * GraphML with plain attributes (label, x, y, size, color) for Gephi and networkx, and yFiles' drawing of each node
 * for yEd. A writer of our own: graphology-graphml's knows no yFiles and no stream.
 */
export const graphmlFormat: ExportFormat = {
  name: "graphml",
  label: "GraphML",
  mediaType: "application/graphml+xml",
  extension: "graphml",
  exports: "graph",
  opensIn: "yEd, Gephi, Cytoscape, networkx, igraph",
  write: (data) => inChunks(graphml(exportGraph(data))),
};

const DRAWN: readonly Column<ExportNode>[] = [
  { name: "label", type: "string", value: ({ label }) => label },
  { name: "x", type: "float", value: ({ x }) => x },
  { name: "y", type: "float", value: ({ y }) => y },
  { name: "size", type: "float", value: ({ size }) => size },
  { name: "color", type: "string", value: ({ colour }) => colour },
  ...NODE_COLUMNS,
];
const TYPES = { string: "string", integer: "int", float: "double" };
const SHAPES = {
  circle: "ellipse",
  ring: "ellipse",
  dot: "ellipse",
  square: "rectangle",
  diamond: "diamond",
  triangle: "triangle",
  hexagon: "hexagon",
  pentagon: "octagon",
};

function* graphml({ nodes, edges }: ExportGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n';
  yield keys("node", DRAWN);
  yield keys("edge", EDGE_COLUMNS);
  yield '<key id="drawing" for="node" yfiles.type="nodegraphics"/>\n';
  yield '<graph id="lithograph" edgedefault="directed">\n';
  for (const node of nodes) {
    // The drawing first: networkx takes x and y from it as text, and from what follows as numbers.
    yield `<node${xmlAttributes({ id: node.id })}>${drawing(node)}${data("n", DRAWN, node)}</node>\n`;
  }
  for (const edge of edges) {
    const { id, source, target } = edge;
    yield `<edge${xmlAttributes({ id, source, target })}>${data("e", EDGE_COLUMNS, edge)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function keys<T>(kind: "node" | "edge", columns: readonly Column<T>[]): string {
  const prefix = kind === "node" ? "n" : "e";
  const lines = columns.map(
    ({ name, type }) => `<key id="${prefix}-${name}" for="${kind}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
  );
  return lines.join("");
}

function data<T>(prefix: string, columns: readonly Column<T>[], item: T): string {
  const cells = columns.map(({ name, value }) => {
    const cell = value(item);
    return cell === null ? "" : `<data key="${prefix}-${name}">${xmlEscape(String(cell))}</data>`;
  });
  return cells.join("");
}

function drawing({ kind, x, y, size, colour, label }: ExportNode): string {
  const side = 2 * size;
  const place = `<y:Geometry height="${side}" width="${side}" x="${x - size}" y="${y - size}"/>`;
  const shape = `<y:Shape type="${SHAPES[KIND_STYLE[kind].shape]}"/>`;
  const text = `<y:NodeLabel>${xmlEscape(label)}</y:NodeLabel>`;
  return `<data key="drawing"><y:ShapeNode>${place}<y:Fill color="${colour}" transparent="false"/>${text}${shape}</y:ShapeNode></data>`;
}
