import { CountsTable } from "./counts-table.ts";

/**
 * A table as bytes: rows (uint32), columns (uint32), what one unit of each column is worth (float32), keys in rising
 * order (uint32), then column after column (uint16; larger numbers are cut).
 */
export function encodeTable({ keys, values, width }: CountsTable, units: readonly number[]): Uint8Array {
  const rows = keys.length;
  const bytes = new Uint8Array(8 + width * 4 + rows * 4 + rows * width * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows, true);
  view.setUint32(4, width, true);
  let at = 8;
  for (let c = 0; c < width; c += 1, at += 4) view.setFloat32(at, units[c] ?? 1, true);
  for (let i = 0; i < rows; i += 1, at += 4) view.setUint32(at, keys[i] ?? 0, true);
  for (let c = 0; c < width; c += 1)
    for (let i = 0; i < rows; i += 1, at += 2)
      view.setUint16(at, Math.min(65535, Math.round((values[i * width + c] ?? 0) / (units[c] ?? 1))), true);
  return bytes;
}

/** The inverse of `encodeTable`, but for rounding; `bytes` may hold further tables after it. */
export function decodeTable(bytes: Uint8Array, offset = 0): { table: CountsTable; end: number } {
  // A copy: what typed arrays look at must begin at a multiple of their numbers' size.
  const { buffer } = new Uint8Array(bytes.subarray(offset));
  const [rows = 0, width = 0] = new Uint32Array(buffer, 0, 2);
  const units = new Float32Array(buffer, 8, width);
  const keys = new Uint32Array(buffer, 8 + width * 4, rows);
  const columns = new Uint16Array(buffer, 8 + width * 4 + rows * 4, rows * width);
  const values = new Float32Array(rows * width);
  for (let i = 0; i < rows; i += 1)
    for (let c = 0; c < width; c += 1) values[i * width + c] = (columns[c * rows + i] as number) * (units[c] as number);
  const end = offset + 8 + width * 4 + rows * 4 + rows * width * 2;
  return { table: new CountsTable(keys, values, width), end };
}
