import type { GraphNode } from "@lithograph/model";
import { SETTINGS } from "../settings.ts";
import type { GraphChoices } from "../state/view-state.ts";
import { KIND_STYLES, type Kind, kindColour, kindOf, type Shape, type Theme } from "../theme/entity-types.ts";
import { COMMUNITY_COLOURS, PALETTES } from "../theme/palette.ts";
import type { Filtered, Link } from "./filtered.ts";
import type { Point } from "./point.ts";

/** A node as it is drawn, on the canvas and in exported pictures alike. */
export interface VisualNode extends Point {
  id: string;
  kind: Kind;
  label: string;
  shape: Shape;
  /** Radius in CSS pixels. */
  size: number;
  colour: string;
  /** Colour inside the outline: the paper's for hollow shapes. */
  core: string;
  papers: number;
}

export type LineStyle = "solid" | "dashed" | "arrow";
export interface VisualLink {
  id: string;
  source: string;
  target: string;
  line: LineStyle;
  /** Width in CSS pixels. */
  size: number;
  colour: string;
  types: string[];
  papers: number;
}

export interface Visual {
  nodes: VisualNode[];
  links: VisualLink[];
}

interface Look {
  theme: Theme;
  colourBy: GraphChoices["colourBy"];
  sizeBy: GraphChoices["sizeBy"];
  /** Community of each node, where they were computed for what is shown. */
  communities: ReadonlyMap<string, number> | null;
}

/** Positions, colours, shapes and sizes of what is shown. */
export function drawn(filtered: Filtered, positions: ReadonlyMap<string, Point>, look: Look): Visual {
  const weights = nodeWeights(filtered, look.sizeBy);
  const most = Math.max(1, ...weights.values());
  const mostPapers = Math.max(1, ...filtered.links.map((link) => link.papers));
  return {
    nodes: filtered.nodes.map((node) =>
      drawNode(node, positions.get(node.id), (weights.get(node.id) ?? 0) / most, look),
    ),
    links: filtered.links.map((link) => drawLink(link, mostPapers, look.theme)),
  };
}

function nodeWeights({ nodes, links }: Filtered, sizeBy: Look["sizeBy"]): Map<string, number> {
  if (sizeBy === "papers") return new Map(nodes.map((node) => [node.id, node.papers]));
  const counts = new Map(nodes.map((node) => [node.id, 0]));
  for (const { source, target } of links) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return counts;
}

function drawNode(node: GraphNode, at: Point | undefined, share: number, look: Look): VisualNode {
  const kind = kindOf(node);
  const { smallest, largest } = SETTINGS.nodeSize;
  const colour = nodeColour(node, kind, look);
  const { shape } = KIND_STYLES[kind];
  return {
    id: node.id,
    kind,
    label: shorten(node.name, kind === "Paper" ? 36 : 48),
    shape,
    // Area, not radius, grows with the number: twice the papers looks like twice as much.
    size: kind === "Paper" ? smallest : smallest + (largest - smallest) * Math.sqrt(share),
    colour,
    core: shape === "ring" ? PALETTES[look.theme].paper : colour,
    papers: node.papers,
    x: at?.x ?? 0,
    y: at?.y ?? 0,
  };
}

function nodeColour(node: GraphNode, kind: Kind, look: Look): string {
  const community = look.communities?.get(node.id) ?? node.community;
  if (look.colourBy === "type" || community === null) return kindColour(kind, look.theme);
  const colours = COMMUNITY_COLOURS[look.theme];
  return colours[community % colours.length] ?? kindColour(kind, look.theme);
}

function drawLink(link: Link, mostPapers: number, theme: Theme): VisualLink {
  const { smallest, largest } = SETTINGS.edgeSize;
  const palette = PALETTES[theme];
  const [type] = link.types;
  return {
    id: link.id,
    source: link.source,
    target: link.target,
    line: lineOf(type),
    size: smallest + (largest - smallest) * Math.sqrt(link.papers / mostPapers) * (type === "IS_A" ? 0.3 : 1),
    colour: type === "RUNS_ON" || type === "OUTPERFORMS" ? palette.edgeStrong : palette.edge,
    types: link.types,
    papers: link.papers,
  };
}

export function lineOf(type: string | undefined): LineStyle {
  if (type === "IS_A") return "dashed";
  return type === "OUTPERFORMS" ? "arrow" : "solid";
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
