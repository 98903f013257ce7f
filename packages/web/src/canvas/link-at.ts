import type { CanvasGraph } from "./renderer.ts";

interface Point {
  x: number;
  y: number;
}

/**
 * The link that passes closest to a point and no farther than `reach`, or null. For graphs with so many links that the
 * renderer no longer keeps a picture of what is under the pointer.
 * @param toPixels where a place of the graph lies, in the pixels of `point` and `reach`
 */
export function linkAt(
  graph: CanvasGraph,
  toPixels: (place: Point) => Point,
  point: Point,
  reach: number,
): string | null {
  const places = new Map(graph.mapNodes((id, { x, y }) => [id, toPixels({ x, y })]));
  let found: string | null = null;
  let least = reach;
  graph.forEachEdge((id, _, source, target) => {
    const [a, b] = [places.get(source), places.get(target)];
    if (a === undefined || b === undefined) return;
    const distance = distanceToSegment(point, a, b);
    if (distance > least) return;
    least = distance;
    found = id;
  });
  return found;
}

function distanceToSegment({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
