import { type ExportFormat, inChunks } from "../format.ts";
import { xmlAttributes, xmlEscape } from "../xml.ts";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { type ExportGraph, exportGraph } from "./export-graph.ts";
import { KIND_STYLE } from "./kind-style.ts";

/**
 * GEXF 1.2 with places, sizes, colours and shapes (viz), and the years of the papers as dynamics, so that Gephi's
 * timeline plays the field's growth. A writer of our own: graphology-gexf writes no dynamics and no stream. Version
 * 1.2, since Gephi, networkx and graphology all read it.
 */
export const gexfFormat: ExportFormat = {
  name: "gexf",
  label: "GEXF",
  mediaType: "application/gexf+xml",
  extension: "gexf",
  exports: "graph",
  opensIn: "Gephi, Gephi Lite, networkx",
  write: (data) => inChunks(gexf(exportGraph(data))),
};

/** GEXF has four shapes. */
const SHAPES = {
  circle: "disc",
  ring: "disc",
  dot: "disc",
  square: "square",
  diamond: "diamond",
  triangle: "triangle",
  hexagon: "disc",
  pentagon: "square",
};

function* gexf({ nodes, edges }: ExportGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n';
  yield "<meta><creator>Lithograph</creator><description>Papers, what they name and what they say of it</description></meta>\n";
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="double">\n';
  yield attributes("node", NODE_COLUMNS);
  yield attributes("edge", EDGE_COLUMNS);
  yield "<nodes>\n";
  for (const node of nodes) {
    yield `<node${xmlAttributes({ id: node.id, label: node.label, ...during(node) })}>${values(NODE_COLUMNS, node)}`;
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(node.colour.slice(at, at + 2), 16));
    yield `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${node.x}" y="${node.y}" z="0"/>`;
    yield `<viz:size value="${node.size}"/><viz:shape value="${SHAPES[KIND_STYLE[node.kind].shape]}"/></node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const edge of edges) {
    const { id, source, target, type, papers } = edge;
    const head = { id, source, target, label: type, weight: Math.max(1, papers), ...during(edge) };
    yield `<edge${xmlAttributes(head)}>${values(EDGE_COLUMNS, edge)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** From the first paper on; what was once said stays said. */
const during = ({ first }: { first: number | null }) => ({ start: first });

function attributes<T>(kind: "node" | "edge", columns: readonly Column<T>[]): string {
  const lines = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${kind}" mode="static">\n${lines.join("")}</attributes>\n`;
}

function values<T>(columns: readonly Column<T>[], item: T): string {
  const cells = columns.map(({ name, value }) => {
    const cell = value(item);
    return cell === null ? "" : `<attvalue for="${name}" value="${xmlEscape(String(cell))}"/>`;
  });
  return `<attvalues>${cells.join("")}</attvalues>`;
}
