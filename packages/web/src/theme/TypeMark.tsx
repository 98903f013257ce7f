import type { Kind, Shape } from "./entity-types.ts";
import { KIND_STYLES } from "./entity-types.ts";
import { shapePath } from "./shape-path.ts";

/** The small coloured shape of a type, as on the canvas. Its meaning stands beside it in words. */
export function TypeMark({ kind, size = 12 }: { kind: Kind; size?: number }) {
  const { shape } = KIND_STYLES[kind];
  return (
    <svg className={`type-mark kind-${kind}`} width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      <path d={shapePath(shape, RADIUS[shape])} className={shape === "ring" ? "hollow" : "solid"} />
    </svg>
  );
}

/** Radii that make the shapes look equally large. */
const RADIUS: Record<Shape, number> = {
  circle: 8,
  square: 10,
  diamond: 9.5,
  triangle: 10,
  hexagon: 9,
  pentagon: 9,
  ring: 7,
  dot: 5,
};
