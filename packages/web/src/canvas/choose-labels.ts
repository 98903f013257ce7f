import { SETTINGS } from "../settings.ts";
import { type LabelWish, placeLabels } from "./place-labels.ts";
import type { Canvas } from "./renderer.ts";
import { textWidth } from "./text-width.ts";

/** Chooses which labels stand and on which side, and tells the canvas what changed. */
export function chooseLabels(canvas: Canvas): void {
  const { width, height } = canvas.getDimensions();
  const wishes: LabelWish[] = [];
  canvas.getGraph().forEachNode((id, { x, y, size, label }) => {
    const { isChosen, isNear, isDimmed } = canvas.getNodeState(id);
    if (isDimmed) return;
    const at = canvas.graphToViewport({ x, y });
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) return;
    const priority = size + (isChosen ? 1_000 : 0) + (isNear ? 100 : 0);
    const radius = canvas.scaleSize(size) / 2;
    wishes.push({ id, ...at, radius, width: textWidth(label) + 5, height: SETTINGS.labelSize + 3, priority });
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
