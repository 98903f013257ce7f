import { type GraphChanges, projectGraph } from "@lithograph/graph";
import type { CollectionEntry, CurationEntry, Linking, Paper, PaperEvidence } from "@lithograph/model";
import { applyCuration } from "../curation/apply-curation.ts";
import type { CurationConflict } from "../curation/conflict.ts";

/** A picture of the explorer, to be put into a review bundle. */
export interface Figure {
  /** File name without folder, such as `graph.svg`. */
  name: string;
  bytes: Uint8Array;
}

/** What a bundle holds, as it is stored. */
export interface BundleSource {
  papers: readonly Paper[];
  /** As the extractor said it. */
  evidence: readonly PaperEvidence[];
  curation: readonly CurationEntry[];
  collections: readonly CollectionEntry[];
  /** Version of the extractor; null in an empty bundle. */
  extractor: string | null;
}

/**
 * All that an export may need. It comes from the bundle alone, not from an engine: the same bundle gives the same
 * bytes, whatever the graph is stored in.
 */
export interface ExportData {
  source: BundleSource;
  /** Papers with links and results after curation, and the entities that they name; what `selectData` narrows. */
  graph: GraphChanges;
  /** Ids of the nodes that a picture of the graph may show; null for all. */
  nodes: ReadonlySet<string> | null;
  /** The explorer's view as its address holds it; null where the export was not asked for from there. */
  view: string | null;
  figures: readonly Figure[];
  /** Decisions that want a person's eyes. */
  conflicts: readonly CurationConflict[];
  /** Canonical entities that a person confirmed. */
  confirmed: ReadonlySet<string>;
}

export interface ExportSource extends BundleSource {
  /** What the linker says of `evidence`. */
  linking: Linking;
  view?: string | null;
  figures?: readonly Figure[];
}

/** The bundle's contents as export data, decisions applied. */
export function exportData({ linking, view = null, figures = [], ...source }: ExportSource): ExportData {
  const { papers, evidence, curation } = source;
  const curated = applyCuration({ papers, evidence, linking, entries: curation });
  const graph = projectGraph({ papers, evidence: curated.evidence, linking: curated.linking });
  const { conflicts, confirmed } = curated;
  return { source, graph, nodes: null, view, figures, conflicts, confirmed };
}
