import { type ExportFormat, inChunks } from "../format.ts";
import { wellFormed } from "../well-formed.ts";
import { cellsOf, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { type ExportGraph, exportGraph } from "./export-graph.ts";

/** A graph as graphology serialises it, and as sigma.js draws it. */
export const graphologyFormat: ExportFormat = {
  name: "json",
  label: "JSON (graphology)",
  mediaType: "application/json",
  extension: "json",
  exports: "graph",
  opensIn: "graphology, sigma.js, Gephi Lite",
  write: (data) => inChunks(graphologyJson(exportGraph(data))),
};

function* graphologyJson({ nodes, edges }: ExportGraph): Generator<string> {
  const head = { options: { type: "directed", multi: true, allowSelfLoops: true }, attributes: { name: "Lithograph" } };
  yield `${JSON.stringify(head).slice(0, -1)},\n"nodes":[`;
  yield* list(nodes, (node) => {
    const { id, label, x, y, size, colour } = node;
    return { key: id, attributes: { label, x, y, size, color: colour, ...cellsOf(NODE_COLUMNS, node) } };
  });
  yield '\n],\n"edges":[';
  yield* list(edges, (edge) => {
    const { id, source, target, type, papers } = edge;
    return {
      key: id,
      source,
      target,
      attributes: { label: type, weight: Math.max(1, papers), ...cellsOf(EDGE_COLUMNS, edge) },
    };
  });
  yield "\n]}\n";
}

/** Items of a JSON array, one a line. */
export function* list<T>(items: readonly T[], toJson: (item: T) => object): Generator<string> {
  for (const [index, item] of items.entries())
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(toJson(item), wellFormed)}`;
}
