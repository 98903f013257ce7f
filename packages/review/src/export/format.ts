import type { ExportData } from "./export-data.ts";

/** What a format carries: shown with it, and what `--select` narrows in it. */
export type Exports = "graph" | "references" | "tables" | "bundle";

/** One way out: an item of `EXPORT_FORMATS`, so that CLI, API and explorer offer the same. */
export interface ExportFormat {
  /** As `--format` takes it. */
  name: string;
  /** For people. */
  label: string;
  mediaType: string;
  /** Without dot. */
  extension: string;
  exports: Exports;
  /** Which programs open it, in a few words. */
  opensIn: string;
  /** The file, piece by piece; the same data gives the same bytes. */
  write(data: ExportData): AsyncIterable<string | Uint8Array>;
}

/** Pieces gathered into chunks of about 64 kB: a stream of single lines would be slow. */
export async function* inChunks(pieces: Iterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  let size = 0;
  for (const piece of pieces) {
    parts.push(piece);
    size += piece.length;
    if (size < 65_536) continue;
    yield parts.join("");
    parts = [];
    size = 0;
  }
  if (size > 0) yield parts.join("");
}

/** A whole export as text. */
export async function exportText(format: ExportFormat, data: ExportData): Promise<string> {
  return new TextDecoder().decode(await exportBytes(format, data));
}

/** A whole export as bytes. */
export async function exportBytes(format: ExportFormat, data: ExportData): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of format.write(data)) {
    chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}
