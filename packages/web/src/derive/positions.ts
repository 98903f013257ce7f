import type { GraphNode } from "@lithograph/model";
import { SETTINGS } from "../settings.ts";
import { placeKey } from "../state/place-key.ts";
import type { GraphChoices } from "../state/view-state.ts";
import type { Dataset } from "./dataset.ts";
import type { Point } from "./point.ts";
import { spreadApart } from "./spread.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const NEW_NODE_GAP = 46;

/**
 * Where every node stands, in the world: as a person or a layout placed it, else as the server laid it out,
 * else around the node whose expansion brought it. The same dataset and choices give the same positions on any machine.
 */
export function placeNodes(dataset: Dataset, choices: Pick<GraphChoices, "placed">): Map<string, Point> {
  const positions = new Map<string, Point>();
  const base = layBase(dataset);
  const waiting: GraphNode[] = [];
  const taken = new Grid(NEW_NODE_GAP);
  const put = (id: string, point: Point) => {
    positions.set(id, point);
    taken.add(point);
  };
  for (const node of dataset.nodes.values()) {
    const placed = choices.placed[placeKey(node.id)];
    if (placed !== undefined) put(node.id, { x: placed[0], y: placed[1] });
    else {
      const laid = base.get(node.id);
      if (laid === undefined) waiting.push(node);
      else put(node.id, laid);
    }
  }
  for (const node of waiting) {
    const parent = dataset.parents.get(node.id);
    const around = (parent === undefined ? undefined : positions.get(parent)) ?? { x: 0, y: 0 };
    put(node.id, freePlace(around, taken));
  }
  return positions;
}

/** The server's layout in the world, its knots undone. What a person moved is laid like the rest: it moves nothing else. */
function layBase(dataset: Dataset): Map<string, Point> {
  const laid = [...dataset.nodes.values()].flatMap(({ id, x, y, papers }) =>
    dataset.base.has(id) && x !== null && y !== null ? [{ id, x, y, papers }] : [],
  );
  const scale = scaleToWorld(laid);
  const most = Math.max(1, ...laid.map(({ papers }) => papers));
  const spread = spreadApart(
    laid.map(({ x, y }) => scale(x, y)),
    laid.map(({ papers }) => room(papers / most)),
  );
  return new Map(laid.map(({ id }, i) => [id, spread[i] ?? { x: 0, y: 0 }]));
}

/** World units around a node that no other may enter: more where it is drawn larger. */
function room(share: number): number {
  return NEW_NODE_GAP / 2 + NEW_NODE_GAP * Math.sqrt(share);
}

/** Walks a sunflower spiral out from a point to the first place where no node stands. */
function freePlace(around: Point, taken: Grid): Point {
  for (let i = 1; i < 4_000; i++) {
    const radius = NEW_NODE_GAP * 1.1 * Math.sqrt(i + 1);
    const angle = i * GOLDEN_ANGLE;
    const point = { x: around.x + radius * Math.cos(angle), y: around.y + radius * Math.sin(angle) };
    if (!taken.near(point)) return point;
  }
  return around;
}

/** Points by cell, so that "is anything near?" looks at nine cells only. */
class Grid {
  readonly #size: number;
  readonly #cells = new Map<string, Point[]>();
  constructor(size: number) {
    this.#size = size;
  }
  #cell({ x, y }: Point): [number, number] {
    return [Math.floor(x / this.#size), Math.floor(y / this.#size)];
  }
  add(point: Point): void {
    const key = this.#cell(point).join();
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), point]);
  }
  near(point: Point): boolean {
    const [column, row] = this.#cell(point);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const there = this.#cells.get([c, r].join()) ?? [];
        if (there.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < this.#size)) return true;
      }
    }
    return false;
  }
}

/** Maps the server's coordinates into the world, wider than high: names are written across. */
function scaleToWorld(points: readonly Point[]): (x: number, y: number) => Point {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = extent(xs);
  const [bottom, top] = extent(ys);
  const half = Math.max(right - left, top - bottom) / 2 || 1;
  const factor = SETTINGS.worldHalf / half;
  const wide = SETTINGS.worldAspect;
  return (x, y) => ({ x: (x - (left + right) / 2) * factor * wide, y: (y - (bottom + top) / 2) * factor });
}

function extent(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return values.length === 0 ? [0, 0] : [low, high];
}
