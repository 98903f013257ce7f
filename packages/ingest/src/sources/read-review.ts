import { LithographError } from "@lithograph/model";
import { looksLikeZip, openReviewBundle, type ReviewContents } from "@lithograph/review";
import type { SourceFile } from "./source-file.ts";

/** Largest review that is read, packed. */
const MAX_BYTES = 512 * 1024 * 1024;

/**
 * The contents of a source that is a review handed over as one file; null for any other source.
 * @throws LithographError BUNDLE_CORRUPT where anything in the review was changed, BUNDLE_VERSION, TOO_LARGE
 */
export async function readReview(source: SourceFile): Promise<ReviewContents | null> {
  const bytes = await zipBytes(source);
  if (bytes === null) return null;
  try {
    return openReviewBundle(source.name, bytes);
  } catch (error) {
    // Some other archive: the readers say what it is and what to do.
    if (error instanceof LithographError && error.code === "UNREADABLE_FILE") return null;
    throw error;
  }
}

async function zipBytes(source: SourceFile): Promise<Uint8Array | null> {
  const opened = source.open();
  if (opened instanceof Uint8Array) return looksLikeZip(opened) ? opened : null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of opened) {
    if (length === 0 && !looksLikeZip(chunk)) return null;
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES)
      throw new LithographError("TOO_LARGE", `"${source.name}" is larger than ${MAX_BYTES} bytes.`);
  }
  return length === 0 ? null : Buffer.concat(chunks);
}
