import { SETTINGS } from "../settings.ts";
import { covers, type LabelWish, labelBox, placeLabels } from "./place-labels.ts";
import type { Canvas, NodeAttributes } from "./renderer.ts";
import { textWidth } from "./text-width.ts";

/** Chooses which labels stand and on which side, and tells the canvas what changed. */
export function chooseLabels(canvas: Canvas): void {
  const { width, height } = canvas.getDimensions();
  const wishes: LabelWish[] = [];
  canvas.getGraph().forEachNode((id, attributes) => {
    if (canvas.getNodeState(id).isDimmed) return;
    const wish = labelWish(canvas, id, attributes);
    if (wish.x >= 0 && wish.y >= 0 && wish.x <= width && wish.y <= height) wishes.push(wish);
  });
  const placed = placeLabels(wishes, { width, height }, SETTINGS.mostLabels);
  canvas.getGraph().forEachNode((id) => {
    const now = canvas.getNodeState(id);
    const side = placed.get(id);
    if (now.hasLabel !== (side !== undefined) || (side !== undefined && side !== now.side)) {
      canvas.setNodeState(id, { hasLabel: side !== undefined, side: side ?? now.side });
    }
  });
}

/** The node whose name stands at a point of the viewport, or null. */
export function labelAt(canvas: Canvas, point: { x: number; y: number }): string | null {
  const found = canvas.getGraph().findNode((id, attributes) => {
    const { hasLabel, isDimmed, isChosen, isMarked, isHovered, side } = canvas.getNodeState(id);
    if (!isChosen && !isMarked && !isHovered && (!hasLabel || isDimmed)) return false;
    return covers(labelBox(labelWish(canvas, id, attributes), side), point);
  });
  return found ?? null;
}

function labelWish(canvas: Canvas, id: string, { x, y, size, label }: NodeAttributes): LabelWish {
  const { isChosen, isNear } = canvas.getNodeState(id);
  return {
    id,
    ...canvas.graphToViewport({ x, y }),
    radius: canvas.scaleSize(size),
    width: textWidth(label) + 5,
    height: SETTINGS.labelSize + 3,
    priority: size + (isChosen ? 1_000 : 0) + (isNear ? 100 : 0),
  };
}
