import type { GraphView } from "@lithograph/model";
import Graph from "graphology";
import Sigma, { DEFAULT_STYLES } from "sigma";
import { chooseLabels } from "../src/canvas/choose-labels.ts";
import { createCanvas } from "../src/canvas/renderer.ts";
import { syncGraph } from "../src/canvas/sync-graph.ts";
import { joinDataset } from "../src/derive/dataset.ts";
import { filterDataset } from "../src/derive/filtered.ts";
import { placeNodes } from "../src/derive/positions.ts";
import { drawn } from "../src/derive/visual.ts";
import { START } from "../src/state/view-state.ts";

/** One way to draw a graph: shows it, hides and shows the hardware, and lets the camera be moved. */
export interface Way {
  /** Tells when a picture is begun and when it is drawn; gives back what ends the telling. */
  watch: (begun: () => void, drawn: () => void) => () => void;
  moveTo: (x: number, y: number) => void;
  /** Changes the filter and draws; what it costs on the main thread is measured. */
  filter: (hideHardware: boolean) => void;
}

/** The explorer's own way: dataset → filtered → visual → canvas, with its labels. */
export function ours(view: GraphView, host: HTMLElement, allEdges: boolean): Way {
  const canvas = createCanvas(host, "light");
  const dataset = joinDataset(view, []);
  const positions = placeNodes(dataset, START.graph);
  const show = (hideHardware: boolean) => {
    const choices = { ...START.graph, allEdges, hiddenTypes: hideHardware ? ["Hardware"] : [] };
    const filtered = filterDataset(dataset, choices, { minPapers: 1 }, null);
    const visual = drawn(filtered, positions, {
      theme: "light",
      colourBy: "type",
      sizeBy: "papers",
      communities: null,
    });
    syncGraph(canvas.getGraph(), visual, dataset.parents, []);
    chooseLabels(canvas);
  };
  show(false);
  return {
    watch: (begun, done) => {
      canvas.on("beforeRender", begun).on("afterRender", done);
      return () => canvas.off("beforeRender", begun).off("afterRender", done);
    },
    moveTo: (x, y) => canvas.getCamera().setState({ x, y }),
    filter: (hideHardware) => {
      show(hideHardware);
      canvas.refresh();
    },
  };
}

/** A bare Sigma page that draws the same graph with its defaults. */
export function bare(view: GraphView, host: HTMLElement): Way {
  const graph = new Graph({ type: "undirected" });
  for (const { id, x, y, name, papers, type } of view.nodes) {
    graph.addNode(id, {
      x,
      y,
      label: name,
      size: 4 + Math.sqrt(papers),
      color: type === "Hardware" ? "#BE4A19" : "#2F6FB2",
      type,
    });
  }
  for (const { id, source, target } of view.edges)
    graph.addEdgeWithKey(id, source, target, { size: 1, color: "#77777a" });
  const visibility = ({ hidden }: { hidden?: boolean }) =>
    hidden === true ? ("hidden" as const) : ("visible" as const);
  const sigma = new Sigma(graph, host, {
    styles: {
      nodes: [DEFAULT_STYLES.nodes, { visibility }],
      edges: [DEFAULT_STYLES.edges, { visibility }],
    },
  });
  const isHardware = (id: string) => graph.getNodeAttribute(id, "type") === "Hardware";
  return {
    watch: (begun, done) => {
      sigma.on("beforeRender", begun).on("afterRender", done);
      return () => sigma.off("beforeRender", begun).off("afterRender", done);
    },
    moveTo: (x, y) => sigma.getCamera().setState({ x, y }),
    filter: (hideHardware) => {
      graph.updateEachNodeAttributes((id, now) => ({ ...now, hidden: hideHardware && isHardware(id) }));
      graph.updateEachEdgeAttributes((_, now, source, target) => ({
        ...now,
        hidden: hideHardware && (isHardware(source) || isHardware(target)),
      }));
      sigma.refresh();
    },
  };
}
