import type { CanvasGraph } from "./renderer.ts";

const eased = (t: number) => 1 - (1 - t) ** 3;

export function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Moves nodes to new places over `duration` milliseconds, or at once for people who prefer no motion.
 * The function it gives back ends the move where it would have ended.
 */
export function moveNodes(
  graph: CanvasGraph,
  moves: ReadonlyMap<string, { x: number; y: number }>,
  duration: number,
): () => void {
  if (moves.size === 0) return () => {};
  const from = new Map([...moves.keys()].map((id) => [id, { ...graph.getNodeAttributes(id) }]));
  const apply = (share: number) => {
    graph.updateEachNodeAttributes(
      (id, attributes) => {
        const [start, end] = [from.get(id), moves.get(id)];
        if (start === undefined || end === undefined) return attributes;
        return { ...attributes, x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
      },
      { attributes: ["x", "y"] },
    );
  };
  if (prefersStillness() || moves.size > 2_000) {
    apply(1);
    return () => {};
  }
  const begin = performance.now();
  let frame = requestAnimationFrame(function tick(now) {
    const share = Math.min(1, Math.max(0, (now - begin) / duration));
    apply(eased(share));
    if (share < 1) frame = requestAnimationFrame(tick);
    else frame = 0;
  });
  return () => {
    if (frame === 0) return;
    cancelAnimationFrame(frame);
    apply(1);
  };
}
