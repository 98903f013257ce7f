import { type PointerEvent, useRef, useState } from "react";
import { mark } from "../../state/steps.ts";
import { explore } from "../../state/store.ts";
import { useCanvas } from "../canvas-context.ts";
import { insidePolygon, type Spot } from "./inside-polygon.ts";
import type { Gesture } from "./StageTools.tsx";

interface Props {
  gesture: Exclude<Gesture, "move">;
  onDone: () => void;
}

/** Draws a lasso or a box over the canvas and marks the nodes inside. */
export function AreaSelect({ gesture, onDone }: Props) {
  const canvas = useCanvas();
  const [line, setLine] = useState<Spot[]>([]);
  const drawing = useRef(false);
  const spotOf = (event: PointerEvent<SVGSVGElement>): Spot => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const finish = () => {
    if (!drawing.current) return;
    drawing.current = false;
    const graph = canvas.getGraph();
    const inside = graph.filterNodes((_, attributes) => insidePolygon(canvas.graphToViewport(attributes), line));
    explore.step(mark(inside));
    setLine([]);
    onDone();
  };
  return (
    <svg
      className="area-select"
      role="application"
      aria-label={`Draw a ${gesture} around what to mark`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = true;
        setLine([spotOf(event)]);
      }}
      onPointerMove={(event) => {
        if (!drawing.current) return;
        const spot = spotOf(event);
        setLine((before) => (gesture === "lasso" ? [...before, spot] : corners(before[0] ?? spot, spot)));
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </svg>
  );
}

function corners(a: Spot, c: Spot): Spot[] {
  return [a, { x: c.x, y: a.y }, c, { x: a.x, y: c.y }];
}
