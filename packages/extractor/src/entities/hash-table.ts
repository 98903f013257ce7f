/**
 * 32-bit keys → positions 0, 1, 2, … in the order of insertion, with open addressing in one typed array: a hundred
 * thousand keys are ready in a few milliseconds. Keys are hashes already; two things with one hash are one key.
 */
export class HashTable {
  private readonly slots: Int32Array;
  private readonly mask: number;
  readonly keys: Uint32Array;

  constructor(keys: Uint32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.keys = keys;
    for (let i = 0; i < keys.length; i += 1) {
      let at = (keys[i] as number) & this.mask;
      while ((this.slots[at] as number) >= 0) at = (at + 1) & this.mask;
      this.slots[at] = i;
    }
  }

  /** The position of `key`, or -1. */
  get(key: number): number {
    let at = key & this.mask;
    for (;;) {
      const position = this.slots[at] as number;
      if (position < 0 || this.keys[position] === key) return position;
      at = (at + 1) & this.mask;
    }
  }
}
