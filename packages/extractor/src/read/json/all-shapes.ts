import { ownShape } from "./own-shape.ts";
import type { RecordShape } from "./record-shape.ts";
import type { JsonObject } from "./shapes.ts";

/** Every kind of JSON record that we know. */
export const RECORD_SHAPES: readonly RecordShape[] = [ownShape];

/** The shape that fits an object best; null where none does. */
export function shapeOf(object: JsonObject): RecordShape | null {
  let best: RecordShape | null = null;
  let highest = 0;
  for (const shape of RECORD_SHAPES) {
    const score = shape.score(object);
    if (score > highest) {
      best = shape;
      highest = score;
    }
  }
  return best;
}
