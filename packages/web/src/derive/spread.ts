import type { Point } from "./point.ts";

const PASSES = 60;
/** Beyond this many nodes names no longer stand beside them, and overlap does no harm. */
const MOST = 400;

/**
 * Pushes discs apart until no two overlap, moving each as little as it can: the layout stays, its knots come undone.
 * In place of chance, points on one spot part by their place in the list. `radii` go by place, too.
 */
export function spreadApart(points: readonly Point[], radii: readonly number[]): Point[] {
  const spread = points.map((point) => ({ ...point }));
  if (points.length > MOST) return spread;
  for (let pass = 0; pass < PASSES; pass++) {
    if (!pushOnce(spread, radii)) break;
  }
  return spread;
}

function pushOnce(points: Point[], radii: readonly number[]): boolean {
  let moved = false;
  for (const [i, a] of points.entries()) {
    for (let j = i + 1; j < points.length; j++) {
      const b = points[j];
      if (b === undefined) continue;
      const gap = (radii[i] ?? 0) + (radii[j] ?? 0);
      let [dx, dy] = [b.x - a.x, b.y - a.y];
      if (Math.abs(dx) >= gap || Math.abs(dy) >= gap) continue;
      if (dx === 0 && dy === 0) [dx, dy] = [Math.cos(i + j) * 1e-3, Math.sin(i + j) * 1e-3];
      const distance = Math.hypot(dx, dy);
      if (distance >= gap) continue;
      const push = ((gap - distance) / distance / 2) * 1.02;
      a.x -= dx * push;
      a.y -= dy * push;
      b.x += dx * push;
      b.y += dy * push;
      moved = true;
    }
  }
  return moved;
}
