import { z } from "zod";

/** What became of the files that a person gave: `lithograph ingest --report`, the upload panel and the API speak it. */
export const IngestReport = z.object({
  /** Bibliographic entries found. */
  records: z.int(),
  /** Distinct papers among them, after deduplication. */
  papers: z.int(),
  /** Records whose abstract field is filled. */
  abstracts: z.int(),
  /** Those of them that only hold a placeholder ("NA"): their papers are kept without abstract. */
  placeholders: z.int(),
  /** Records that were another record's paper. */
  duplicates: z.int(),
  files: z.array(
    z.object({
      file: z.string(),
      format: z.string().nullable(),
      records: z.int(),
      abstracts: z.int(),
      placeholders: z.int(),
      unchanged: z.boolean(),
    }),
  ),
  skipped: z.array(
    z.object({ file: z.string(), record: z.int().nullable(), key: z.string().nullable(), reason: z.string() }),
  ),
  warnings: z.array(
    z.object({ file: z.string(), record: z.int().nullable(), key: z.string().nullable(), message: z.string() }),
  ),
});
export type IngestReport = z.infer<typeof IngestReport>;
