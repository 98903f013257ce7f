import { type ExportFormat, inChunks } from "../format.ts";
import { xmlAttributes, xmlEscape } from "../xml.ts";
import { type ExportEdge, type ExportGraph, type ExportNode, exportGraph } from "./export-graph.ts";
import { KIND_STYLE } from "./kind-style.ts";

/** A picture of the graph for a paper or a slide. */
export const svgFormat: ExportFormat = {
  name: "svg",
  label: "Picture (SVG)",
  mediaType: "image/svg+xml",
  extension: "svg",
  exports: "graph",
  opensIn: "browsers, Inkscape, LaTeX, Word",
  write: (data) => inChunks(svgPicture(drawn(exportGraph(data), 400))),
};

/** Nodes that carry a label: more would cover each other. */
const LABELLED = 60;
const MARGIN = 60;

/** The part of a graph that a picture can hold: the nodes that most papers name, entities first. */
export function drawn({ nodes, edges }: ExportGraph, limit: number): ExportGraph {
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const rank = (node: ExportNode) => (linked.has(node.id) ? 1_000 : 0) + (node.kind === "Paper" ? 0 : node.papers);
  const kept = nodes.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1)).slice(0, limit);
  const ids = new Set(kept.map(({ id }) => id));
  return { nodes: kept, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

export function* svgPicture({ nodes, edges }: ExportGraph): Generator<string> {
  const box = boundingBox(nodes);
  const title = "Graph of papers and what they name";
  yield `<svg xmlns="http://www.w3.org/2000/svg"${xmlAttributes({ viewBox: box, role: "img", "aria-label": title })} font-family="system-ui, sans-serif">\n`;
  yield `<title>${title}</title>\n<g class="edges" stroke="#c9c7c0" stroke-width="1.5" fill="none">\n`;
  const places = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges) yield line(edge, places);
  yield '</g>\n<g class="nodes">\n';
  const labelled = new Set(
    nodes
      .filter(({ kind }) => kind !== "Paper")
      .slice(0, LABELLED)
      .map(({ id }) => id),
  );
  // Small ones last, so that none hides under a large one.
  for (const node of nodes.toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1)))
    yield mark(node, labelled.has(node.id));
  yield "</g>\n</svg>\n";
}

function boundingBox(nodes: readonly ExportNode[]): string {
  const reach = (axis: "x" | "y") => {
    const values = nodes.map((node) => node[axis]);
    return values.length === 0
      ? { low: 0, length: 1 }
      : { low: Math.min(...values), length: Math.max(...values) - Math.min(...values) };
  };
  const [x, y] = [reach("x"), reach("y")];
  return [x.low - MARGIN, y.low - MARGIN, x.length + 2 * MARGIN, y.length + 2 * MARGIN]
    .map((value) => Math.round(value))
    .join(" ");
}

function line({ source, target, type, quote }: ExportEdge, places: ReadonlyMap<string, ExportNode>): string {
  const [a, b] = [places.get(source), places.get(target)];
  if (a === undefined || b === undefined) return "";
  const says = `${a.label} ${type.toLowerCase().replaceAll("_", " ")} ${b.label}${quote === null ? "" : `: ${quote}`}`;
  return `<line${xmlAttributes({ x1: a.x, y1: a.y, x2: b.x, y2: b.y })}><title>${xmlEscape(says)}</title></line>\n`;
}

function mark(node: ExportNode, labelled: boolean): string {
  const { id, kind, label, papers, x, y, size, colour } = node;
  const named = `${label} (${kind}, ${papers} ${papers === 1 ? "paper" : "papers"})`;
  const text = labelled
    ? `<text${xmlAttributes({ x, y: y - size - 4, "font-size": 14, "text-anchor": "middle" })}>${xmlEscape(shortened(label))}</text>`
    : "";
  return `<g${xmlAttributes({ "data-node": nodeToken(id), fill: colour })}><title>${xmlEscape(named)}</title>${shape(node)}${text}</g>\n`;
}

/** An id as one word that any attribute can hold. */
export const nodeToken = (id: string) => encodeURIComponent(id.toWellFormed());

const shortened = (label: string) => (label.length <= 32 ? label : `${label.slice(0, 31).toWellFormed()}…`);

/** The shape of a node's type, drawn around its place. */
export function shape({ kind, x, y, size, colour }: Pick<ExportNode, "kind" | "x" | "y" | "size" | "colour">): string {
  const form = KIND_STYLE[kind].shape;
  if (form === "circle" || form === "dot") return `<circle${xmlAttributes({ cx: x, cy: y, r: size })}/>`;
  if (form === "ring")
    return `<circle${xmlAttributes({ cx: x, cy: y, r: size - 1, fill: "none", stroke: colour, "stroke-width": 3 })}/>`;
  if (form === "square")
    return `<rect${xmlAttributes({ x: x - size, y: y - size, width: 2 * size, height: 2 * size })}/>`;
  const corners = { diamond: 4, triangle: 3, hexagon: 6, pentagon: 5 }[form];
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = -Math.PI / 2 + (index * 2 * Math.PI) / corners;
    return `${(x + 1.2 * size * Math.cos(angle)).toFixed(2)},${(y + 1.2 * size * Math.sin(angle)).toFixed(2)}`;
  });
  return `<polygon points="${points.join(" ")}"/>`;
}
