import { LithographError } from "@lithograph/model";
import { type UnzipFileInfo, unzipSync } from "fflate";

export interface ZipLimits {
  /** Files in one archive. */
  maxFiles: number;
  /** Bytes of all files, unpacked. */
  maxBytes: number;
  /** Unpacked bytes per packed byte, asked of files above `ratioGrace`. */
  maxRatio: number;
  /** Unpacked bytes of one file that no ratio is asked of. */
  ratioGrace: number;
}
export const ZIP_LIMITS: Readonly<ZipLimits> = {
  maxFiles: 1_001,
  maxBytes: 512 * 1024 ** 2,
  maxRatio: 200,
  ratioGrace: 1024 ** 2,
};

/**
 * An archive's files in memory. Names are only keys: nothing is ever written to a path that an archive gives, and a
 * name that `accepts` does not know ends the reading. Sizes are asked of the directory before anything is unpacked, and
 * no file gets more room than it asked for, so that neither one that lies nor one that swells can fill the memory.
 * @throws LithographError UNREADABLE_FILE, TOO_LARGE
 */
export function readZip(
  name: string,
  bytes: Uint8Array,
  accepts: (path: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  const seen = new Set<string>();
  let total = 0;
  const check = ({ name: path, size, originalSize, compression }: UnzipFileInfo): boolean => {
    if (path.endsWith("/") && originalSize === 0) return false;
    if (!accepts(path)) throw unreadable(name, `it holds a file "${printable(path)}" that is no part of it`);
    if (seen.has(path)) throw unreadable(name, `it holds "${path}" twice`);
    if (compression !== 0 && compression !== 8) throw unreadable(name, `"${path}" is packed in an unknown way`);
    seen.add(path);
    total += originalSize;
    const swells = originalSize > limits.ratioGrace && originalSize > size * limits.maxRatio;
    if (seen.size > limits.maxFiles || total > limits.maxBytes || swells) throw tooLarge(name);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: check })));
  } catch (error) {
    if (error instanceof LithographError) throw error;
    throw unreadable(name, "it is no ZIP archive, or it is damaged", error);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const printable = (path: string) => path.slice(0, 100).replace(/[\u0000-\u001f\u007f]/g, "?");

function unreadable(name: string, why: string, cause?: unknown): LithographError {
  return new LithographError(
    "UNREADABLE_FILE",
    `Opening "${name}" failed: ${why}.`,
    "Ask for the file again, or export it again.",
    { cause },
  );
}

function tooLarge(name: string): LithographError {
  return new LithographError(
    "TOO_LARGE",
    `Opening "${name}" was refused: unpacked, it would be larger than a review bundle can be.`,
  );
}
