import { PaperMerger } from "@lithograph/extractor";
import type { IngestReport } from "@lithograph/model";
import { readInputs } from "./read-inputs.ts";
import { collectSources } from "./sources/collect-sources.ts";
import type { SourceInput } from "./sources/source-file.ts";
import type { IngestOptions } from "./workspace.ts";

/** Reads sources and says what would become of them; opens no bundle and stores nothing. */
export async function dryRun(inputs: readonly SourceInput[], options: IngestOptions = {}): Promise<IngestReport> {
  const collected = await collectSources(inputs);
  try {
    const { report } = await readInputs({
      collected,
      merger: new PaperMerger(),
      known: new Map(),
      format: options.format ?? null,
      onProgress: options.onProgress ?? (() => undefined),
      signal: options.signal ?? null,
    });
    return report;
  } finally {
    await collected.dispose();
  }
}
