import type { IngestedSource } from "@lithograph/bundle";
import type { PaperMerger } from "@lithograph/extractor";
import type { Paper } from "@lithograph/model";

/**
 * All papers but those that an older version read from bytes that were read again now, and read differently (another
 * title, say): their records stand for other papers. A file with other bytes takes nothing away, since another export
 * may well bear the same name.
 * @param before sources of the manifest before reading
 */
export function withoutOutdated(
  merger: PaperMerger,
  before: readonly IngestedSource[],
  read: readonly IngestedSource[],
): Paper[] {
  const known = new Set(before.map(({ file, sha256 }) => `${file}\n${sha256}`));
  const again = new Set(read.filter(({ file, sha256 }) => known.has(`${file}\n${sha256}`)).map(({ file }) => file));
  const touched = new Set(merger.changed().map(({ id }) => id));
  return merger.papers().filter(({ id, origins }) => {
    return touched.has(id) || origins.length === 0 || !origins.every(({ file }) => again.has(file));
  });
}
