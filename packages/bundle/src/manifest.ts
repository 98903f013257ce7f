import { LithographError } from "@lithograph/model";
import { z } from "zod";
import { migrate, SCHEMA_VERSION } from "./migrations.ts";

/** A file that was read into the bundle, by its content: the same bytes are not read twice. */
export const IngestedSource = z.object({
  file: z.string(),
  sha256: z.string(),
  format: z.string().nullable(),
  records: z.int(),
  abstracts: z.int(),
});
export type IngestedSource = z.infer<typeof IngestedSource>;

/** manifest.json. It holds no time and no machine: the same papers give the same bytes. */
export const Manifest = z.object({
  schema: z.int(),
  /** Version of the extractor that made evidence.jsonl; null in an empty bundle. */
  extractor: z.string().nullable(),
  counts: z.object({ papers: z.int(), abstracts: z.int(), entities: z.int(), results: z.int() }),
  /** SHA-256 of the files as they were written. */
  hashes: z.object({ papers: z.string(), evidence: z.string() }),
  sources: z.array(IngestedSource),
});
export type Manifest = z.infer<typeof Manifest>;

/** SHA-256 of no bytes. */
export const EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

export function emptyManifest(): Manifest {
  return {
    schema: SCHEMA_VERSION,
    extractor: null,
    counts: { papers: 0, abstracts: 0, entities: 0, results: 0 },
    hashes: { papers: EMPTY_HASH, evidence: EMPTY_HASH },
    sources: [],
  };
}

const Versioned = z.looseObject({ schema: z.int().min(1) });

/**
 * @throws LithographError BUNDLE_VERSION for a bundle of a newer Lithograph, BUNDLE_CORRUPT for what is no manifest.
 */
export function parseManifest(text: string, path: string): Manifest {
  const corrupt = (cause: unknown) =>
    new LithographError(
      "BUNDLE_CORRUPT",
      `Reading "${path}" failed: it is not a manifest of Lithograph.`,
      "Restore it from a backup or from git; or move it away and ingest the sources again.",
      { cause },
    );
  let versioned: z.infer<typeof Versioned>;
  try {
    versioned = Versioned.parse(JSON.parse(text));
  } catch (error) {
    throw corrupt(error);
  }
  if (versioned.schema > SCHEMA_VERSION) {
    throw new LithographError(
      "BUNDLE_VERSION",
      `Opening "${path}" failed: it has schema version ${versioned.schema}, this Lithograph knows versions up to ${SCHEMA_VERSION}.`,
      "Update Lithograph, or choose another folder with LITHOGRAPH_HOME.",
    );
  }
  const parsed = Manifest.safeParse(migrate(versioned));
  if (!parsed.success) throw corrupt(parsed.error);
  return parsed.data;
}

export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`;
}
