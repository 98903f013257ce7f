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
  // A copy: what typed arrays look at must begin at a multiple of their numbers' size.
  const { buffer } = new Uint8Array(bytes);
  const [trees = 0, nodes = 0] = new Uint32Array(buffer, 0, 2);
  const leftAt = 12 + trees * 4;
  return {
    base: new Float32Array(buffer, 8, 1)[0] ?? 0,
    roots: new Int32Array(buffer, 12, trees),
    left: new Int32Array(buffer, leftAt, nodes),
    values: new Float32Array(buffer, leftAt + nodes * 4, nodes),
    features: new Int16Array(buffer, leftAt + nodes * 8, nodes),
  };
}
