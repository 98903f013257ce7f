import { Zip, ZipDeflate } from "fflate";

export interface ZipEntry {
  /** Path inside of the archive, with "/". */
  name: string;
  pieces: Iterable<string | Uint8Array>;
}

/** The earliest time that a ZIP can hold: the same content gives the same bytes. */
const EPOCH = new Date(1980, 0, 1, 0, 0, 0);
/** Bytes that are packed at once: single lines would be slow. */
const BATCH = 256 * 1024;

/** A ZIP archive, piece by piece: no entry is held as a whole. */
export async function* writeZip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  for (const { name, pieces } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = EPOCH;
    zip.add(file);
    for (const batch of batches(pieces)) {
      file.push(batch);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

function* batches(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let parts: Uint8Array[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    const part = typeof piece === "string" ? encoder.encode(piece) : piece;
    parts.push(part);
    bytes += part.length;
    if (bytes < BATCH) continue;
    yield Buffer.concat(parts);
    parts = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(parts);
}
