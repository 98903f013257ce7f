import Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { extremityArrow, layerDashed, layerPlain, pathLine } from "sigma/rendering";
import { SETTINGS } from "../settings.ts";
import type { Theme } from "../theme/entity-types.ts";
import { PALETTES, type Palette } from "../theme/palette.ts";
import { outlinedLayer, SHAPES } from "./shapes.ts";

export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
  core: string;
  shape: string;
  label: string;
  pinned: boolean;
}
export interface EdgeAttributes {
  size: number;
  color: string;
  head: string;
  dash: number;
  gap: number;
}
export type Side = "right" | "left" | "above" | "below";
/** What the page says of a node beside the renderer's own state (hovered, dragged, hidden). */
export interface NodeState {
  isChosen: boolean;
  isMarked: boolean;
  isNear: boolean;
  isDimmed: boolean;
  hasLabel: boolean;
  side: Side;
}
export interface EdgeState {
  isChosen: boolean;
  isNear: boolean;
  isDimmed: boolean;
}
export type CanvasGraph = Graph<NodeAttributes, EdgeAttributes>;
type Refresh = Parameters<Sigma["refresh"]>[0];

/**
 * The renderer, and a way to change much of its graph at once: by itself it indexes the whole graph anew for every
 * single node or link that goes, which takes minutes where thousands go.
 */
export class Canvas extends Sigma<NodeAttributes, EdgeAttributes, Attributes, NodeState, EdgeState> {
  /** What the changes of a batch ask to be drawn anew; null outside of a batch. */
  #due: { nodes: Set<string>; edges: Set<string>; all: boolean } | null | undefined;

  /** Runs changes of the graph, then draws what they touched, once. */
  batch<T>(change: () => T): T {
    const due = { nodes: new Set<string>(), edges: new Set<string>(), all: false };
    this.#due = due;
    try {
      return change();
    } finally {
      this.#due = null;
      const graph = this.getGraph();
      if (due.all) this.refresh({ schedule: true });
      else if (due.nodes.size + due.edges.size > 0) {
        const nodes = [...due.nodes].filter((id) => graph.hasNode(id));
        const edges = [...due.edges].filter((id) => graph.hasEdge(id));
        this.refresh({ partialGraph: { nodes, edges }, schedule: true });
      }
    }
  }

  override refresh(request?: Refresh): this {
    // The renderer's constructor refreshes before this class's fields stand.
    const due = #due in this ? this.#due : null;
    if (!due) return super.refresh(request);
    if (request?.partialGraph === undefined) due.all = true;
    for (const id of request?.partialGraph?.nodes ?? []) due.nodes.add(id);
    for (const id of request?.partialGraph?.edges ?? []) due.edges.add(id);
    return this;
  }
}

export const NODE_STATE: NodeState = {
  isChosen: false,
  isMarked: false,
  isNear: false,
  isDimmed: false,
  hasLabel: false,
  side: "right",
};
export const EDGE_STATE: EdgeState = { isChosen: false, isNear: false, isDimmed: false };

/** A canvas over an empty graph; controllers fill it and keep it in step with the page's state. */
export function createCanvas(container: HTMLElement, theme: Theme): Canvas {
  const palette = PALETTES[theme];
  const graph: CanvasGraph = new Graph<NodeAttributes, EdgeAttributes>({ type: "undirected", multi: false });
  const canvas = new Canvas(graph, container, {
    primitives: {
      nodes: {
        shapes: SHAPES,
        variables: { core: { type: "color", default: palette.paper } },
        layers: [outlinedLayer(1.6)],
        label: { margin: 3, font: { family: SETTINGS.labelFont }, zoomToLabelSizeRatioFunction: () => 1 },
      },
      edges: {
        paths: [pathLine()],
        extremities: [extremityArrow()],
        variables: { dash: { type: "number", default: 0 }, gap: { type: "number", default: 0 } },
        layers: [
          layerPlain(),
          layerDashed({
            dashSize: { attribute: "dash", default: 0, mode: "pixels" },
            gapSize: { attribute: "gap", default: 0, mode: "pixels" },
            gapColor: palette.paper,
          }),
        ],
      },
    },
    styles: { nodes: nodeStyles(palette), edges: edgeStyles(palette) },
    customNodeState: NODE_STATE,
    customEdgeState: EDGE_STATE,
    settings: {
      allowInvalidContainer: true,
      stagePadding: 48,
      minCameraRatio: 0.02,
      maxCameraRatio: 6,
      labelRenderedSizeThreshold: 0,
      // Sizes are CSS pixels, on a telephone as on a wall; on small screens a little less, or all would be nodes.
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) * (container.clientWidth < SETTINGS.narrow ? 1.6 : 1),
      enableNodeDrag: true,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      nodePickingPadding: 4,
      edgePickingPadding: SETTINGS.linkReach - 1,
      // A name that lies over a node would take its clicks; clicks on names are told by where the names stand.
      nodeLabelEvents: false,
      doubleClickZoomingRatio: 1,
      minEdgeThickness: 0.6,
      zoomDuration: SETTINGS.cameraAnimation,
    },
  });
  const { worldHalf, worldAspect } = SETTINGS;
  // The frame stays while nodes come and go, so that nothing moves but what a person moves.
  canvas.setCustomBBox({ x: [-worldHalf * worldAspect, worldHalf * worldAspect], y: [-worldHalf, worldHalf] });
  return canvas;
}

type State = NodeState & { isHovered: boolean; isDragged: boolean };
const strong = (state: State) => state.isHovered || state.isChosen || state.isMarked;

function nodeStyles(palette: Palette) {
  return {
    x: { attribute: "x" },
    y: { attribute: "y" },
    size: { attribute: "size" },
    color: { attribute: "color" },
    core: { attribute: "core" },
    shape: { attribute: "shape" },
    label: { attribute: "label" },
    opacity: (_: NodeAttributes, state: State) => (state.isDimmed && !state.isHovered ? 0.22 : 1),
    depth: (_: NodeAttributes, state: State) =>
      (strong(state) || state.isNear ? "topNodes" : "nodes") as "nodes" | "topNodes",
    // Small ones lie over large ones, so that each can be reached.
    zIndex: (attributes: NodeAttributes) => -attributes.size,
    cursor: "pointer",
    labelSize: SETTINGS.labelSize,
    labelColor: palette.ink,
    labelDepth: "topNodes" as const,
    labelPosition: (_: NodeAttributes, state: State) => state.side,
    labelVisibility: (_: NodeAttributes, state: State): "visible" | "hidden" =>
      strong(state) || (state.hasLabel && !state.isDimmed) ? "visible" : "hidden",
    backdropVisibility: (_: NodeAttributes, state: State): "visible" | "hidden" =>
      strong(state) ? "visible" : "hidden",
    backdropColor: palette.paper,
    backdropBorderColor: (_: NodeAttributes, state: State) =>
      state.isChosen || state.isMarked ? palette.accent : palette.edgeStrong,
    backdropBorderWidth: (_: NodeAttributes, state: State) => (state.isChosen || state.isMarked ? 2 : 1),
    backdropPadding: 3,
    backdropCornerRadius: 4,
    backdropShadowBlur: 0,
  };
}

function edgeStyles(palette: Palette) {
  type LinkState = EdgeState & { isHovered: boolean };
  return {
    size: (attributes: EdgeAttributes, state: LinkState) =>
      state.isHovered || state.isChosen ? attributes.size + 1.5 : attributes.size,
    color: (attributes: EdgeAttributes, state: LinkState) => {
      if (state.isChosen || state.isHovered) return palette.accent;
      return state.isNear ? palette.faint : attributes.color;
    },
    opacity: (_: EdgeAttributes, state: LinkState) => (state.isDimmed ? 0.12 : state.isNear ? 1 : 0.5),
    head: { attribute: "head", defaultValue: "none" },
    dash: { attribute: "dash", defaultValue: 0 },
    gap: { attribute: "gap", defaultValue: 0 },
    cursor: "pointer",
    depth: (_: EdgeAttributes, state: LinkState) =>
      (state.isNear || state.isChosen || state.isHovered ? "topEdges" : "edges") as "edges" | "topEdges",
  };
}
