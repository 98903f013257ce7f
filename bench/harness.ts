/**
 * What a benchmark says: our figure beside a peer's, measured in the same run on the same data. Absolute figures
 * depend on the machine; the ratio is what is compared over time.
 */
export interface Measurement {
  /** What was measured, e.g. "extract, abstracts". */
  subject: string;
  /** Unit of `ours` and `peers`, e.g. "abstracts/s". */
  unit: string;
  ours: number;
  /** Name and version of what we compare with. */
  peer: string;
  peers: number;
  /** How many times better we are: `ours / peers` where more is better, `peers / ours` where less is. */
  ratio: number;
  note?: string;
}

export interface BenchOptions {
  /** A folder or file of larger data; without it a bench uses what the repository holds. */
  data?: string;
  /** A tiny input, to see that the bench works; its figures mean nothing. */
  small: boolean;
}

/** A file `bench/NAME.bench.ts` exports one as `bench`, or its two parts `name` and `run`. */
export type Bench = { name: string; run(options: BenchOptions): Promise<Measurement[]> };
