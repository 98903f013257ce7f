import type { Side } from "./renderer.ts";

export interface LabelWish {
  id: string;
  /** Centre of the node and its radius, CSS pixels in the viewport. */
  x: number;
  y: number;
  radius: number;
  /** Size of the text. */
  width: number;
  height: number;
  /** Larger is placed first. */
  priority: number;
}
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 4;
const CELL = 64;

/**
 * Which labels fit beside their nodes without touching another label or covering another node, the most important
 * first; each tries right, left, below, above. Greedy, with boxes in a grid: linear in the number of labels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  viewport: { width: number; height: number },
  most: number,
): Map<string, Side> {
  const nodes = new BoxGrid();
  for (const wish of wishes) nodes.add(nodeBox(wish), wish.id);
  const labels = new BoxGrid();
  const placed = new Map<string, Side>();
  const inOrder = [...wishes].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  for (const wish of inOrder) {
    if (placed.size >= most) break;
    for (const side of SIDES) {
      const box = labelBox(wish, side);
      if (box.left < 0 || box.right > viewport.width || box.top < 0 || box.bottom > viewport.height) continue;
      if (labels.hits(box, null) || nodes.hits(box, wish.id)) continue;
      labels.add(box, wish.id);
      placed.set(wish.id, side);
      break;
    }
  }
  return placed;
}

const SIDES: readonly Side[] = ["right", "left", "below", "above"];

function nodeBox({ x, y, radius }: LabelWish): Box {
  // A label may touch a node's rim; it may not cover its middle.
  const half = radius * 0.9;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Where a label stands on one side of its node. */
export function labelBox({ x, y, radius, width, height }: LabelWish, side: Side): Box {
  const reach = radius + GAP;
  if (side === "right")
    return { left: x + reach, right: x + reach + width, top: y - height / 2, bottom: y + height / 2 };
  if (side === "left")
    return { left: x - reach - width, right: x - reach, top: y - height / 2, bottom: y + height / 2 };
  const [left, right] = [x - width / 2, x + width / 2];
  if (side === "below") return { left, right, top: y + reach, bottom: y + reach + height };
  return { left, right, top: y - reach - height, bottom: y - reach };
}

export function covers({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

class BoxGrid {
  readonly #cells = new Map<string, { box: Box; id: string }[]>();
  *#keys({ left, right, top, bottom }: Box) {
    for (let c = Math.floor(left / CELL); c <= Math.floor(right / CELL); c++) {
      for (let r = Math.floor(top / CELL); r <= Math.floor(bottom / CELL); r++) yield `${c},${r}`;
    }
  }
  add(box: Box, id: string): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [{ box, id }]);
      else cell.push({ box, id });
    }
  }
  hits(box: Box, except: string | null): boolean {
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (other.id === except) continue;
        const apart =
          other.box.right <= box.left ||
          other.box.left >= box.right ||
          other.box.bottom <= box.top ||
          other.box.top >= box.bottom;
        if (!apart) return true;
      }
    }
    return false;
  }
}
