import type { Shape } from "./entity-types.ts";

/** Corners of each polygon and the angle of the first one, in degrees clockwise from the top. */
const POLYGONS: Partial<Record<Shape, { corners: number; turn: number }>> = {
  square: { corners: 4, turn: 45 },
  diamond: { corners: 4, turn: 0 },
  triangle: { corners: 3, turn: 0 },
  hexagon: { corners: 6, turn: 0 },
  pentagon: { corners: 5, turn: 0 },
};

/** A shape around the origin as an SVG path, `radius` being that of its circumscribed circle. Also fit for Path2D. */
export function shapePath(shape: Shape, radius: number, x = 0, y = 0): string {
  const polygon = POLYGONS[shape];
  const at = (value: number) => +value.toFixed(2);
  if (polygon === undefined) {
    const [left, right] = [at(x - radius), at(x + radius)];
    const arc = `A${at(radius)} ${at(radius)} 0 0 1`;
    return `M${left} ${at(y)}${arc} ${right} ${at(y)}${arc} ${left} ${at(y)}Z`;
  }
  const points = Array.from({ length: polygon.corners }, (_, i) => {
    const angle = ((polygon.turn + (i * 360) / polygon.corners) * Math.PI) / 180;
    return `${at(x + radius * Math.sin(angle))} ${at(y - radius * Math.cos(angle))}`;
  });
  return `M${points.join("L")}Z`;
}
