import { createHash } from "node:crypto";
import type { FilePort } from "./file-port.ts";

export interface Written {
  sha256: string;
  bytes: number;
}

/** Bytes that are gathered before they go to the disk. */
const BATCH = 256 * 1024;

/** Writes text pieces one after another and waits until they are on the disk. */
export async function writeSynced(
  files: FilePort,
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<Written> {
  const hash = createHash("sha256");
  const file = await files.open(path, "replace");
  let bytes = 0;
  try {
    let batch: string[] = [];
    let size = 0;
    const flush = async () => {
      const chunk = Buffer.from(batch.join(""), "utf8");
      batch = [];
      size = 0;
      if (chunk.length === 0) return;
      hash.update(chunk);
      bytes += chunk.length;
      await file.write(chunk);
    };
    for await (const piece of pieces) {
      batch.push(piece);
      size += piece.length;
      if (size >= BATCH) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** SHA-256 of a file's bytes in hexadecimal, null where there is no such file. */
export async function hashFile(files: FilePort, path: string): Promise<string | null> {
  if ((await files.info(path)) === null) return null;
  const hash = createHash("sha256");
  for await (const chunk of files.readChunks(path)) hash.update(chunk);
  return hash.digest("hex");
}
