import { ENTITY_TYPES, type EntityType } from "@lithograph/model";

/** What a node can be on the canvas: one of the seven types, or a paper. */
export type Kind = EntityType | "Paper";
export const KINDS: readonly Kind[] = [...ENTITY_TYPES, "Paper"];

export type Shape = "circle" | "square" | "diamond" | "triangle" | "hexagon" | "pentagon" | "ring" | "dot";

export interface KindStyle {
  shape: Shape;
  plural: string;
  light: string;
  dark: string;
}

/**
 * Colour and shape of each type, the same on canvas, chips, marks, tables and pictures. Shape is the second cue
 * where colours are not told apart. Every colour has at least 4.5 : 1 against its theme's paper and panel
 * (see entity-types.test.ts).
 */
export const KIND_STYLES: Record<Kind, KindStyle> = {
  Technique: { shape: "circle", plural: "Techniques", light: "#2F6FB2", dark: "#6FAEEB" },
  Hardware: { shape: "square", plural: "Hardware", light: "#BE4A19", dark: "#F08A5B" },
  Model: { shape: "diamond", plural: "Models", light: "#8A4FA3", dark: "#C795DD" },
  Benchmark: { shape: "triangle", plural: "Benchmarks", light: "#187A57", dark: "#55C496" },
  Metric: { shape: "hexagon", plural: "Metrics", light: "#8C6200", dark: "#DDAA3C" },
  Software: { shape: "pentagon", plural: "Software", light: "#18757F", dark: "#5DC2CE" },
  Task: { shape: "ring", plural: "Tasks", light: "#616875", dark: "#A3ABB8" },
  Paper: { shape: "dot", plural: "Papers", light: "#1F2328", dark: "#E6E8EB" },
};

export type Theme = "light" | "dark";

export function kindColour(kind: Kind, theme: Theme): string {
  return KIND_STYLES[kind][theme];
}

/** Type of an entity by its canonical id (`hardware:alveo-u280`); null for a paper's id. */
export function typeOfId(id: string): EntityType | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(":")));
  return ENTITY_TYPES.find((type) => type.toLowerCase() === prefix) ?? null;
}

export function kindOf(node: { kind: "entity" | "paper"; type: EntityType | null }): Kind {
  return node.type ?? "Paper";
}
