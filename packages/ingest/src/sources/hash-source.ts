import { createHash } from "node:crypto";
import type { SourceFile } from "./source-file.ts";

/** SHA-256 of a source's bytes, in hexadecimal: the same bytes are not read twice. */
export async function hashSource(source: SourceFile, signal: AbortSignal | null): Promise<string> {
  const hash = createHash("sha256");
  const bytes = source.open();
  if (bytes instanceof Uint8Array) return hash.update(bytes).digest("hex");
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    hash.update(chunk);
  }
  return hash.digest("hex");
}
