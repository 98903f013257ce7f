import { writeFileSync } from "node:fs";
import type { LinearWeights } from "../../src/decide/linear-model.ts";
import { encodeWeights, modelUrl } from "../../src/decide/model-file.ts";

/** Writes weights to where `loadLinearModel(name)` reads them. */
export function saveModel(name: string, weights: LinearWeights): void {
  writeFileSync(modelUrl(name), encodeWeights(weights));
}
