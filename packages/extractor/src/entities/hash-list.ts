/** Hashes in a row in one typed array, which is filled again and again: no memory is asked for between two words. */
export class HashList {
  length = 0;
  private items = new Uint32Array(64);

  clear(): void {
    this.length = 0;
  }

  push(hash: number): void {
    if (this.length === this.items.length) {
      const items = new Uint32Array(this.length * 2);
      items.set(this.items);
      this.items = items;
    }
    this.items[this.length] = hash;
    this.length += 1;
  }

  /** The hash at `i`, which must be below `length`. */
  at(i: number): number {
    return this.items[i] as number;
  }

  list(): number[] {
    return Array.from(this.items.subarray(0, this.length));
  }
}
