/** Numbers below a bound, the same for one seed on every machine (mulberry32 over a hash of the seed). */
export function randomSource(seed: string): (below: number) => number {
  let state = 0;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x5bd1e995) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
