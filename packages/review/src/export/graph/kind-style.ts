import type { EntityType } from "@lithograph/model";

/** What a node can be: one of the seven types, or a paper. */
export type Kind = EntityType | "Paper";

export interface KindStyle {
  /** On white or off-white paper at least 4.5 : 1 (WCAG AA). */
  colour: string;
  shape: "circle" | "square" | "diamond" | "triangle" | "hexagon" | "pentagon" | "ring" | "dot";
}

/** Colour and shape of each type as the explorer has them in its light theme; shape is the second cue. */
export const KIND_STYLE: Readonly<Record<Kind, KindStyle>> = {
  Technique: { colour: "#2F6FB2", shape: "circle" },
  Hardware: { colour: "#BE4A19", shape: "square" },
  Model: { colour: "#8A4FA3", shape: "diamond" },
  Benchmark: { colour: "#187A57", shape: "triangle" },
  Metric: { colour: "#8C6200", shape: "hexagon" },
  Software: { colour: "#18757F", shape: "pentagon" },
  Task: { colour: "#616875", shape: "ring" },
  Paper: { colour: "#1F2328", shape: "dot" },
};
