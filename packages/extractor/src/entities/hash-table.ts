/**
 * 32-bit keys → positions 0, 1, 2, … in the order of insertion, with open addressing in typed arrays: a hundred thousand
 * keys are ready in a few milliseconds, and fewer where they come in rising order: their places do, too. Keys are hashes already; two things with one hash are one key. A bitmap that
 * fits the processor's cache answers most questions for keys that are not there.
 */
export class HashTable {
  readonly keys: Uint32Array;
  /** Key and position + 1 side by side; position 0 marks an empty slot. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly shift: number;
  private readonly bits: Uint32Array;
  private readonly bitMask: number;

  constructor(keys: Uint32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.shift = Math.clz32(size) + 1;
    this.bitMask = size * 8 - 1;
    this.slots = new Int32Array(size * 2);
    this.bits = new Uint32Array((size * 8) / 32);
    this.keys = keys;
    for (let i = 0; i < keys.length; i += 1) {
      const key = (keys[i] as number) | 0;
      let at = key >>> this.shift;
      while (this.slots[at * 2 + 1] !== 0) at = (at + 1) & this.mask;
      this.slots[at * 2] = key;
      this.slots[at * 2 + 1] = i + 1;
      const bit = (key >>> 7) & this.bitMask;
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /** The position of `key`, or -1. */
  get(key: number): number {
    const bit = (key >>> 7) & this.bitMask;
    if ((((this.bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
    const wanted = key | 0;
    const slots = this.slots;
    for (let at = (wanted >>> this.shift) * 2; ; at = (at + 2) & (this.mask * 2 + 1)) {
      const next = slots[at + 1] as number;
      if (next === 0 || slots[at] === wanted) return next - 1;
    }
  }
}
