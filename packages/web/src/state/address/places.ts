import type { GraphChoices } from "../view-state.ts";

type Placed = GraphChoices["placed"];
const BYTES = 8;
const MOST = 5_000;

/** Positions as base64url: for each, the key's 32 bits and two signed 16-bit coordinates. */
export function packPlaces(placed: Placed): string {
  const entries = Object.entries(placed).sort(([a], [b]) => (a < b ? -1 : 1));
  const view = new DataView(new ArrayBuffer(entries.length * BYTES));
  entries.forEach(([key, [x, y]], i) => {
    view.setUint32(i * BYTES, Number.parseInt(key, 36));
    view.setInt16(i * BYTES + 4, x);
    view.setInt16(i * BYTES + 6, y);
  });
  let text = "";
  for (const byte of new Uint8Array(view.buffer)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What cannot be read gives no positions: a damaged link still opens. */
export function unpackPlaces(text: string): Placed {
  if (text.length > (MOST * BYTES * 4) / 3 + 4) return {};
  const bytes = decode(text);
  if (bytes === null || bytes.length % BYTES !== 0) return {};
  const view = new DataView(bytes.buffer);
  const placed: Record<string, readonly [number, number]> = {};
  for (let at = 0; at < bytes.length; at += BYTES) {
    const key = view.getUint32(at).toString(36).padStart(6, "0");
    placed[key] = [view.getInt16(at + 4), view.getInt16(at + 6)];
  }
  return placed;
}

function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
