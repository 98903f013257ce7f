import { z } from "zod";

/** Version of the review bundle's layout. */
export const REVIEW_VERSION = 1;

/** A path inside of the archive: one folder at most, no dots first, nothing that a file system could take for more. */
export const FilePath = z
  .string()
  .regex(/^(?:[a-z0-9]{1,40}\/)?[A-Za-z0-9][A-Za-z0-9_-]{0,80}(?:\.[A-Za-z0-9]{1,10}){0,2}$/);

/** manifest.json of a review bundle; it stands last in the archive and covers every other file. */
export const ReviewManifest = z.object({
  kind: z.literal("lithograph-review"),
  version: z.int().min(1),
  /** Version of the extractor that made the evidence; null where there is none. */
  extractor: z.string().nullable(),
  counts: z.object({ papers: z.int(), entities: z.int(), results: z.int(), decisions: z.int() }),
  files: z
    .array(z.object({ path: FilePath, bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(1_000),
});
export type ReviewManifest = z.infer<typeof ReviewManifest>;

export const MANIFEST_FILE = "manifest.json";
