import { HashTable } from "./hash-table.ts";

/** Numbers by key: `width` columns for each hash, zero where a key is unknown. */
export class CountsTable {
  readonly width: number;
  readonly keys: Uint32Array;
  readonly values: Float32Array;
  private readonly table: HashTable;

  constructor(keys: Uint32Array, values: Float32Array, width: number) {
    this.keys = keys;
    this.values = values;
    this.width = width;
    this.table = new HashTable(keys);
  }

  has(key: number): boolean {
    return this.table.get(key) >= 0;
  }

  /** Where the row of `key` begins in `values`, or -1. */
  rowOf(key: number): number {
    return this.table.get(key) * this.width;
  }

  get(key: number, column: number): number {
    const position = this.table.get(key);
    return position < 0 ? 0 : (this.values[position * this.width + column] as number);
  }

  /** Sum of the columns [from, to) of a key. */
  sum(key: number, from: number, to: number): number {
    const position = this.table.get(key);
    if (position < 0) return 0;
    let sum = 0;
    for (let c = from; c < to; c += 1) sum += this.values[position * this.width + c] as number;
    return sum;
  }
}

/** Collects counts and makes the table, keys in rising order. */
export class CountsBuilder {
  private readonly rows = new Map<number, Float32Array>();
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  add(key: number, column: number, amount = 1): void {
    let row = this.rows.get(key);
    if (row === undefined) {
      row = new Float32Array(this.width);
      this.rows.set(key, row);
    }
    row[column] = (row[column] as number) + amount;
  }

  build(keep: (row: Float32Array) => boolean = () => true): CountsTable {
    const kept = [...this.rows].filter(([, row]) => keep(row)).sort(([a], [b]) => a - b);
    const values = new Float32Array(kept.length * this.width);
    kept.forEach(([, row], i) => {
      values.set(row, i * this.width);
    });
    return new CountsTable(
      Uint32Array.from(kept, ([key]) => key),
      values,
      this.width,
    );
  }
}
