import type { SourceCount } from "./count-source.ts";

export interface Counts {
  entries: number;
  abstracts: number;
}

/** One file of a corpus: what its manifest says, what is true after a look at the file, what was read. */
export interface Comparison {
  file: string;
  format: string | null;
  manifest: Counts;
  /** The manifest's counts, or ours where a look at the file showed that the manifest counts otherwise. */
  expected: Counts;
  read: Counts;
  differs: boolean;
  reason: string | null;
}

/** Sets what was read beside the manifest; a known difference explains one only where it names the very counts read. */
export function compareCounts(
  manifest: Counts & { file: string },
  read: SourceCount,
  known: (Counts & { reason: string }) | null,
): Comparison {
  const differs = manifest.entries !== read.entries || manifest.abstracts !== read.abstracts;
  const explained = known !== null && known.entries === read.entries && known.abstracts === read.abstracts;
  return {
    file: manifest.file,
    format: read.format,
    manifest: { entries: manifest.entries, abstracts: manifest.abstracts },
    expected: known ?? manifest,
    read: { entries: read.entries, abstracts: read.abstracts },
    differs,
    reason: explained ? known.reason : read.error,
  };
}

/** Share of the expected entries or abstracts that was read; what is read beyond them earns nothing. */
export function shareFound(rows: readonly Comparison[], what: keyof Counts): number {
  const expected = rows.reduce((sum, row) => sum + row.expected[what], 0);
  const found = rows.reduce((sum, row) => sum + Math.min(row.expected[what], row.read[what]), 0);
  return expected === 0 ? 1 : found / expected;
}
