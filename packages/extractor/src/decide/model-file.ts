import { readFileSync } from "node:fs";
import { LithographError } from "@lithograph/model";
import { LinearModel, type LinearWeights } from "./linear-model.ts";

const MAGIC = 0x4c474c31; // "LGL1"
const HEADER = 16;

/** Little-endian: magic, classes, number of keys, scale (float32), keys (uint32), weights (int16). */
export function encodeWeights({ classes, keys, weights, scale }: LinearWeights): Uint8Array {
  const bytes = new Uint8Array(HEADER + keys.length * 4 + weights.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, classes, true);
  view.setUint32(8, keys.length, true);
  view.setFloat32(12, scale, true);
  keys.forEach((key, i) => {
    view.setUint32(HEADER + i * 4, key, true);
  });
  const from = HEADER + keys.length * 4;
  weights.forEach((weight, i) => {
    view.setInt16(from + i * 2, weight, true);
  });
  return bytes;
}

/** Throws UNREADABLE_FILE where the bytes are no model or are cut short. */
export function decodeWeights(bytes: Uint8Array, name: string): LinearWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = new LithographError(
    "UNREADABLE_FILE",
    `Loading the model ${name}: it is not a weights file of this version`,
    "Restore packages/extractor/data from the repository or train it anew.",
  );
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw broken;
  const classes = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const from = HEADER + count * 4;
  if (bytes.length !== from + count * classes * 2) throw broken;
  // A copy: what typed arrays look at must begin at a multiple of their numbers' size.
  const { buffer } = new Uint8Array(bytes);
  const keys = new Uint32Array(buffer, HEADER, count);
  const weights = new Int16Array(buffer, from, count * classes);
  return { classes, keys, weights, scale: view.getFloat32(12, true) };
}

/** Where a model's weights lie. */
export function modelUrl(name: string): URL {
  return new URL(`../../data/${name}.bin`, import.meta.url);
}

/** Loads one of the models that ship with the package. */
export function loadLinearModel(name: string): LinearModel {
  return new LinearModel(decodeWeights(readFileSync(modelUrl(name)), name));
}
