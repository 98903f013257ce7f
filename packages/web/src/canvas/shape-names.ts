import type { Shape } from "../theme/entity-types.ts";

/** Shapes that look as large as a circle of the same size need more or less of it. */
export const SHAPE_SCALE: Record<Shape, number> = {
  circle: 1,
  square: 1.22,
  diamond: 1.2,
  triangle: 1.3,
  hexagon: 1.1,
  pentagon: 1.12,
  ring: 1,
  dot: 0.8,
};

/** The renderer's shape for each of ours: rings and dots are circles, told apart by their core and size. */
export const RENDERED_SHAPE: Record<Shape, string> = {
  circle: "circle",
  square: "square",
  diamond: "diamond",
  triangle: "triangle",
  hexagon: "hexagon",
  pentagon: "pentagon",
  ring: "circle",
  dot: "circle",
};
