import { Bundle } from "@lithograph/bundle";
import { linkEntities } from "@lithograph/extractor";
import type { CollectionEntry } from "@lithograph/model";
import { type ExportData, exportData } from "@lithograph/review";
import { readContents } from "./bundle-contents.ts";
import { linkInputs } from "./project.ts";

/** All that an export may need, from the bundle alone: the same bundle gives the same bytes, whatever the engine. */
export async function readExportData(bundle: Bundle): Promise<ExportData> {
  const contents = await readContents(bundle);
  const collections: CollectionEntry[] = [];
  for await (const entry of bundle.collections(() => undefined)) collections.push(entry);
  const { papers, evidence, curation } = contents;
  return exportData({
    papers: [...papers.values()],
    evidence: [...evidence.values()],
    curation,
    collections,
    extractor: bundle.manifest.extractor,
    linking: linkEntities(linkInputs(contents)),
  });
}

/** As `readExportData`, of a bundle that is opened for reading only: it may be open for writing elsewhere. */
export async function openExportData(home: string): Promise<ExportData> {
  const bundle = await Bundle.open(home, { mode: "read" });
  try {
    return await readExportData(bundle);
  } finally {
    await bundle.close();
  }
}
