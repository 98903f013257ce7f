import type { VisualLink, VisualNode } from "../derive/visual.ts";
import { SETTINGS } from "../settings.ts";
import { KIND_STYLES, KINDS, type Theme } from "../theme/entity-types.ts";
import { PALETTES } from "../theme/palette.ts";
import { shapePath } from "../theme/shape-path.ts";

/** A picture as strokes, fills and words, in CSS pixels: written as SVG or painted on a 2D canvas. */
export interface Scene {
  width: number;
  height: number;
  background: string;
  strokes: { d: string; colour: string; width: number; dash: number }[];
  fills: { d: string; fill: string; stroke: string }[];
  texts: { x: number; y: number; text: string; anchor: "start" | "middle" | "end"; size: number; colour: string }[];
}

export interface ShownNode extends VisualNode {
  /** Where the label stands; null where it is left out. */
  side: "right" | "left" | "above" | "below" | null;
  /** Place and radius in the viewport. */
  viewX: number;
  viewY: number;
  viewRadius: number;
}

const LEGEND_HEIGHT = 32;

/** What the canvas shows, with its legend below. */
export function composeScene(
  nodes: readonly ShownNode[],
  links: readonly VisualLink[],
  size: { width: number; height: number },
  theme: Theme,
): Scene {
  const palette = PALETTES[theme];
  const scene: Scene = {
    width: size.width,
    height: size.height + LEGEND_HEIGHT,
    background: palette.paper,
    strokes: [],
    fills: [],
    texts: [],
  };
  const places = new Map(nodes.map((node) => [node.id, node]));
  for (const link of links) drawLink(scene, link, places);
  for (const node of nodes) drawNode(scene, node, palette.ink);
  drawLegend(scene, nodes, theme);
  return scene;
}

function drawLink(scene: Scene, link: VisualLink, places: ReadonlyMap<string, ShownNode>): void {
  const [from, to] = [places.get(link.source), places.get(link.target)];
  if (from === undefined || to === undefined) return;
  const [x1, y1, x2, y2] = [from.viewX, from.viewY, to.viewX, to.viewY].map(cut);
  scene.strokes.push({
    d: `M${x1} ${y1}L${x2} ${y2}`,
    colour: link.colour,
    width: cut(link.size),
    dash: link.line === "dashed" ? 4 : 0,
  });
  if (link.line === "arrow") scene.fills.push({ d: arrowHead(from, to, link.size), fill: link.colour, stroke: "none" });
}

function arrowHead(from: ShownNode, to: ShownNode, width: number): string {
  const angle = Math.atan2(to.viewY - from.viewY, to.viewX - from.viewX);
  const at = (reach: number, aside: number) => {
    const x = to.viewX - reach * Math.cos(angle) + aside * Math.sin(angle);
    const y = to.viewY - reach * Math.sin(angle) - aside * Math.cos(angle);
    return `${cut(x)} ${cut(y)}`;
  };
  const tip = to.viewRadius;
  const length = 4 + 2 * width;
  return `M${at(tip, 0)}L${at(tip + length, length / 2)}L${at(tip + length, -length / 2)}Z`;
}

function drawNode(scene: Scene, node: ShownNode, ink: string): void {
  const { viewX, viewY, viewRadius, side } = node;
  scene.fills.push({ d: shapePath(node.shape, viewRadius, viewX, viewY), fill: node.core, stroke: node.colour });
  if (side === null) return;
  const size = SETTINGS.labelSize;
  const reach = viewRadius + 4;
  const middle = viewY + size * 0.35;
  const place = {
    right: { x: viewX + reach, y: middle, anchor: "start" as const },
    left: { x: viewX - reach, y: middle, anchor: "end" as const },
    above: { x: viewX, y: viewY - reach, anchor: "middle" as const },
    below: { x: viewX, y: viewY + reach + size * 0.8, anchor: "middle" as const },
  }[side];
  scene.texts.push({ ...place, x: cut(place.x), y: cut(place.y), text: node.label, size, colour: ink });
}

function drawLegend(scene: Scene, nodes: readonly ShownNode[], theme: Theme): void {
  const present = new Set(nodes.map((node) => node.kind));
  const y = scene.height - LEGEND_HEIGHT / 2;
  let x = 20;
  for (const kind of KINDS.filter((one) => present.has(one))) {
    const { shape, plural, [theme]: colour } = KIND_STYLES[kind];
    const fill = shape === "ring" ? PALETTES[theme].paper : colour;
    scene.fills.push({ d: shapePath(shape, 6, x, y), fill, stroke: colour });
    scene.texts.push({
      x: x + 12,
      y: y + 4,
      text: plural,
      anchor: "start",
      size: SETTINGS.labelSize,
      colour: PALETTES[theme].ink,
    });
    x += 32 + plural.length * 7;
  }
}

const cut = (value: number) => +value.toFixed(2);
