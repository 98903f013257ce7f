import { crossrefShape } from "../formats/crossref.ts";
import { cslShape } from "../formats/csl-json.ts";
import { openalexShape } from "../formats/openalex.ts";
import { semanticScholarShape } from "../formats/semantic-scholar.ts";
import { zoteroShape } from "../formats/zotero-json.ts";
import { ownShape } from "./own-shape.ts";
import type { RecordShape } from "./record-shape.ts";
import { serviceShape } from "./service-shape.ts";
import type { JsonObject } from "./shapes.ts";

/** Every kind of JSON record that we know. */
export const RECORD_SHAPES: readonly RecordShape[] = [
  openalexShape,
  semanticScholarShape,
  zoteroShape,
  crossrefShape,
  cslShape,
  serviceShape,
  ownShape,
];

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
