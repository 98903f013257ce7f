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

/** Nodes that may carry a label, where it covers no other. */
const LABELLED = 120;
/** Height of a label as a part of the picture's width. */
const LABEL_PART = 1 / 85;
const MARGIN = 60;

/** The part of a graph that a picture can hold: the nodes that most papers name, entities first. */
export function drawn({ nodes, edges }: ExportGraph, limit: number): ExportGraph {
  const papers = new Set(nodes.filter(({ kind }) => kind === "Paper").map(({ id }) => id));
  const core = edges.filter(({ source }) => !papers.has(source));
  const linked = new Set(core.flatMap(({ source, target }) => [source, target]));
  const rank = (node: ExportNode) => (linked.has(node.id) ? 1_000 : 0) + (node.kind === "Paper" ? 0 : node.papers);
  const kept = nodes.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1)).slice(0, limit);
  const ids = new Set(kept.map(({ id }) => id));
  return { nodes: kept, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

export function* svgPicture({ nodes, edges }: ExportGraph): Generator<string> {
  const box = boundingBox(nodes);
  const viewBox = [box.x, box.y, box.width, box.height].join(" ");
  const title = "Graph of papers and what they name";
  yield `<svg xmlns="http://www.w3.org/2000/svg"${xmlAttributes({ viewBox, role: "img", "aria-label": title })} font-family="system-ui, sans-serif">\n`;
  yield `<title>${title}</title>\n<g class="edges" stroke="#c9c7c0" stroke-width="1.5" fill="none">\n`;
  const places = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges) yield line(edge, places);
  yield '</g>\n<g class="nodes">\n';
  const height = Math.round(box.width * LABEL_PART * 10) / 10;
  const labelled = freeLabels(nodes, height);
  // Small ones last, so that none hides under a large one.
  for (const node of nodes.toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))) {
    yield mark(node, labelled.has(node.id) ? height : null);
  }
  yield "</g>\n</svg>\n";
}

/** Nodes whose label finds room, the first ones first. */
function freeLabels(nodes: readonly ExportNode[], height: number): Set<string> {
  const taken: { x: number; y: number; half: number }[] = [];
  const free = new Set<string>();
  for (const { id, kind, label, x, y, size } of nodes.slice(0, LABELLED)) {
    const half = shortened(label).length * height * 0.28;
    const top = y - size;
    if (kind === "Paper") continue;
    if (taken.some((one) => Math.abs(one.y - top) < height * 1.2 && Math.abs(one.x - x) < one.half + half)) continue;
    taken.push({ x, y: top, half });
    free.add(id);
  }
  return free;
}

function boundingBox(nodes: readonly ExportNode[]) {
  const reach = (axis: "x" | "y") => {
    const values = nodes.map((node) => node[axis]);
    const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
    return { low: Math.round(low - MARGIN), length: Math.round(high - low + 2 * MARGIN) };
  };
  const [x, y] = [reach("x"), reach("y")];
  return { x: x.low, y: y.low, width: x.length, height: y.length };
}

function line({ source, target, type, quote }: ExportEdge, places: ReadonlyMap<string, ExportNode>): string {
  const [a, b] = [places.get(source), places.get(target)];
  if (a === undefined || b === undefined) return "";
  const says = `${a.label} ${type.toLowerCase().replaceAll("_", " ")} ${b.label}${quote === null ? "" : `: ${quote}`}`;
  return `<line${xmlAttributes({ x1: a.x, y1: a.y, x2: b.x, y2: b.y })}><title>${xmlEscape(says)}</title></line>\n`;
}

/** @param height of the label; null for none */
function mark(node: ExportNode, height: number | null): string {
  const { id, kind, label, papers, x, y, size, colour } = node;
  const named = `${label} (${kind}, ${papers} ${papers === 1 ? "paper" : "papers"})`;
  const at = { x, y: y - size - 4, "font-size": height, "text-anchor": "middle" };
  const text = height === null ? "" : `<text${xmlAttributes(at)}>${xmlEscape(shortened(label))}</text>`;
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
