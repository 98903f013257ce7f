import { HashTable } from "./hash-table.ts";
import { LABELS } from "./labels.ts";
import type { TaggerModel } from "./tagger.ts";

const TRANSITIONS = (LABELS + 1) * LABELS;
const HEADER_BYTES = 8;

/** Weights smaller than this are left out of the file, and features that have none left with them. */
const PRUNE = 0.06;

/**
 * The model as bytes: number of features (uint32), step (float32), keys in rising order (uint32), transitions
 * (float32), weights (int8, one column after another because equal neighbours pack better).
 */
export function encodeTagger({ features, weights, step, transitions }: TaggerModel): Uint8Array {
  const rows = [...features.keys.keys()].filter((i) =>
    weights.subarray(i * LABELS, (i + 1) * LABELS).some((w) => Math.abs(w * step) >= PRUNE),
  );
  let largest = 0;
  for (const w of weights) largest = Math.max(largest, Math.abs(w * step));
  const quantum = largest / 127;
  const bytes = new Uint8Array(HEADER_BYTES + rows.length * (4 + LABELS) + TRANSITIONS * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows.length, true);
  view.setFloat32(4, quantum, true);
  let at = HEADER_BYTES;
  for (const i of rows) {
    view.setUint32(at, features.keys[i] ?? 0, true);
    at += 4;
  }
  for (let i = 0; i < TRANSITIONS; i += 1, at += 4) view.setFloat32(at, transitions[i] ?? 0, true);
  for (let y = 0; y < LABELS; y += 1)
    for (const i of rows) {
      const weight = (weights[i * LABELS + y] ?? 0) * step;
      view.setInt8(at, Math.abs(weight) < PRUNE ? 0 : Math.round(weight / quantum));
      at += 1;
    }
  return bytes;
}

/** The inverse of `encodeTagger`, but for what was pruned and rounded. */
export function decodeTagger(bytes: Uint8Array): TaggerModel {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const count = view.getUint32(0, true);
  const keys = new Uint32Array(copy.buffer, HEADER_BYTES, count);
  const transitions = new Float32Array(copy.buffer, HEADER_BYTES + count * 4, TRANSITIONS);
  const columns = new Int8Array(copy.buffer, HEADER_BYTES + count * 4 + TRANSITIONS * 4);
  const weights = new Int8Array(count * LABELS);
  for (let i = 0; i < count; i += 1)
    for (let y = 0; y < LABELS; y += 1) weights[i * LABELS + y] = columns[y * count + i] as number;
  return { features: new HashTable(keys), weights, step: view.getFloat32(4, true), transitions };
}
