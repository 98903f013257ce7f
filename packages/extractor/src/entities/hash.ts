/** FNV-1a over UTF-16 code units, 32 bits, from `seed`; features and phrases are looked up by it. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** `hashText` of ASCII text in bytes [start, end); -1 where there is another character. */
export function hashAscii(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte > 127) return -1;
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return finish(hash);
}

/** Combines two hashes; the order counts. */
export function mix(a: number, b: number): number {
  return finish(Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b));
}

function finish(hash: number): number {
  let h = hash;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h >>> 0;
}
