import { type ExportFormat, inChunks } from "../format.ts";
import { cellsOf, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { type ExportGraph, exportGraph } from "./export-graph.ts";
import { list } from "./graphology-json.ts";

/** Cytoscape JSON (.cyjs): elements with data and places. */
export const cytoscapeFormat: ExportFormat = {
  name: "cytoscape",
  label: "Cytoscape JSON",
  mediaType: "application/vnd.cytoscape.cyjs+json",
  extension: "cyjs",
  exports: "graph",
  opensIn: "Cytoscape, Cytoscape.js",
  write: (data) => inChunks(cyjs(exportGraph(data))),
};

function* cyjs({ nodes, edges }: ExportGraph): Generator<string> {
  yield '{"format_version":"1.0","generated_by":"Lithograph","data":{"name":"Lithograph"},\n"elements":{\n"nodes":[';
  yield* list(nodes, (node) => {
    const { id, label, x, y, size, colour } = node;
    const data = { id, name: label, size, color: colour, ...cellsOf(NODE_COLUMNS, node) };
    return { data, position: { x, y } };
  });
  yield '\n],\n"edges":[';
  yield* list(edges, (edge) => {
    const { id, source, target, type } = edge;
    return { data: { id, source, target, interaction: type, ...cellsOf(EDGE_COLUMNS, edge) } };
  });
  yield "\n]}}\n";
}
