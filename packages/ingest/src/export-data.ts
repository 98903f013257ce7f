import { readFile, stat } from "node:fs/promises";
import { Bundle, type IngestedSource } from "@lithograph/bundle";
import { linkEntities } from "@lithograph/extractor";
import { type CollectionEntry, LithographError } from "@lithograph/model";
import { type BundleSource, type ExportData, exportData, openReviewBundle } from "@lithograph/review";
import { readContents } from "./bundle-contents.ts";
import { linkInputs } from "./project.ts";
import { openReason } from "./sources/collect-sources.ts";

/** All that an export may need, from the bundle alone: the same bundle gives the same bytes, whatever the engine. */
export async function readExportData(bundle: Bundle): Promise<ExportData> {
  const { papers, evidence, curation } = await readContents(bundle);
  const collections: CollectionEntry[] = [];
  for await (const entry of bundle.collections(() => undefined)) collections.push(entry);
  return linked({
    papers: [...papers.values()],
    evidence: [...evidence.values()],
    curation,
    collections,
    extractor: bundle.manifest.extractor,
  });
}

/**
 * As `readExportData`, from a bundle's folder (which may be open for writing elsewhere) or from a review that was handed
 * over as one file.
 * @throws LithographError NOT_FOUND, UNREADABLE_FILE, BUNDLE_…
 */
export async function openExportData(path: string): Promise<ExportData> {
  const info = await stat(path).catch(() => null);
  if (info?.isFile()) return openReview(path);
  const bundle = await Bundle.open(path, { mode: "read" });
  try {
    return await readExportData(bundle);
  } finally {
    await bundle.close();
  }
}

/** As `openExportData` of a bundle's folder, with the sources that were read into it. */
export async function openReport(home: string): Promise<{ data: ExportData; sources: IngestedSource[] }> {
  const bundle = await Bundle.open(home, { mode: "read" });
  try {
    return { data: await readExportData(bundle), sources: bundle.manifest.sources };
  } finally {
    await bundle.close();
  }
}

async function openReview(path: string): Promise<ExportData> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new LithographError("UNREADABLE_FILE", `Reading "${path}" failed: ${openReason(cause)}.`, null, { cause });
  });
  const { manifest, view: _, ...contents } = openReviewBundle(path, bytes);
  return linked({ ...contents, extractor: manifest.extractor });
}

function linked(source: BundleSource): ExportData {
  const papers = new Map(source.papers.map((paper) => [paper.id, paper]));
  const evidence = new Map(source.evidence.map((one) => [one.id, one]));
  return exportData({ ...source, linking: linkEntities(linkInputs({ papers, evidence })) });
}
