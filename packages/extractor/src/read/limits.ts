/** What a reader may use of a machine. Sizes of text count UTF-16 code units. */
export interface ReadLimits {
  /** Bytes of one source after unpacking. */
  maxBytes: number;
  /** Unpacked bytes per packed byte, checked once `gzipGrace` bytes are out: a gzip bomb is stopped early. */
  maxGzipRatio: number;
  /** Unpacked bytes that no ratio is asked of (short files of one repeated line pack very well). */
  gzipGrace: number;
  /** One line of a line-based format. */
  maxLineChars: number;
  /** One record of any format. */
  maxRecordChars: number;
  /** Nesting of XML elements, JSON values and BibTeX braces. */
  maxDepth: number;
  /** Authors kept of one paper. */
  maxAuthors: number;
}

export const DEFAULT_LIMITS: Readonly<ReadLimits> = {
  maxBytes: 4 * 1024 ** 3,
  maxGzipRatio: 200,
  gzipGrace: 16 * 1024 ** 2,
  maxLineChars: 8 * 1024 ** 2,
  maxRecordChars: 16 * 1024 ** 2,
  maxDepth: 200,
  maxAuthors: 5_000,
};

/** Bytes at the head of a source from which its encoding and format are told. */
export const HEAD_BYTES = 64 * 1024;
