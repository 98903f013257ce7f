import type { Trees } from "./trees.ts";

/**
 * Trees as bytes: number of trees and of nodes (uint32), base (float32), roots and left children (int32), values
 * (float32), features (int16).
 */
export function encodeTrees({ roots, features, values, left, base }: Trees): Uint8Array {
  const bytes = new Uint8Array(12 + roots.length * 4 + features.length * 10);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, roots.length, true);
  view.setUint32(4, features.length, true);
  view.setFloat32(8, base, true);
  let at = 12;
  for (const root of roots) {
    view.setInt32(at, root, true);
    at += 4;
  }
  for (const node of left) {
    view.setInt32(at, node, true);
    at += 4;
  }
  for (const value of values) {
    view.setFloat32(at, value, true);
    at += 4;
  }
  for (const feature of features) {
    view.setInt16(at, feature, true);
    at += 2;
  }
  return bytes;
}

/** The inverse of `encodeTrees`. */
export function decodeTrees(bytes: Uint8Array): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trees = view.getUint32(0, true);
  const nodes = view.getUint32(4, true);
  const leftAt = 12 + trees * 4;
  const valuesAt = leftAt + nodes * 4;
  const featuresAt = valuesAt + nodes * 4;
  return {
    base: view.getFloat32(8, true),
    roots: Int32Array.from({ length: trees }, (_, i) => view.getInt32(12 + i * 4, true)),
    left: Int32Array.from({ length: nodes }, (_, i) => view.getInt32(leftAt + i * 4, true)),
    values: Float32Array.from({ length: nodes }, (_, i) => view.getFloat32(valuesAt + i * 4, true)),
    features: Int16Array.from({ length: nodes }, (_, i) => view.getInt16(featuresAt + i * 2, true)),
  };
}
