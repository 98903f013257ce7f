import type { IngestedSource } from "@lithograph/bundle";
import type { Paper } from "@lithograph/model";

/** The numbers of a PRISMA 2020 flow diagram (Page et al., 2021) as far as a bundle knows them. */
export interface PrismaCounts {
  /** Records identified, by source. */
  sources: { file: string; records: number }[];
  records: number;
  /** Records that were another record's paper. */
  duplicates: number;
  /** Distinct papers: records screened. */
  papers: number;
  withoutAbstract: number;
  /** Papers of the selection or collection that is reported on. */
  included: number;
  excluded: number;
}

/**
 * @param sources as the manifest has them
 * @param included ids of the papers that are reported on
 */
export function prismaCounts(
  sources: readonly IngestedSource[],
  papers: readonly Paper[],
  included: ReadonlySet<string>,
): PrismaCounts {
  const bySource = sources.map(({ file, records }) => ({ file, records })).sort((a, b) => (a.file < b.file ? -1 : 1));
  const records = bySource.reduce((sum, source) => sum + source.records, 0);
  const kept = papers.filter(({ id }) => included.has(id)).length;
  return {
    sources: bySource,
    records,
    // A record without title and abstract is no paper and no duplicate: it is not among the sources' records.
    duplicates: Math.max(0, records - papers.length),
    papers: papers.length,
    withoutAbstract: papers.filter(({ abstract }) => abstract === "").length,
    included: kept,
    excluded: papers.length - kept,
  };
}
