import { open, rename, rm } from "node:fs/promises";
import { storageError } from "@lithograph/bundle";
import type { Terminal } from "./terminal.ts";

/** Text to a file, whole or not at all; to standard output for `-` or no name. */
export async function writeResult(
  terminal: Terminal,
  path: string | undefined,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  if (path === undefined || path === "-") {
    for await (const piece of pieces) await terminal.out(piece);
    return;
  }
  const aside = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(aside, "w");
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw storageError(error, "Writing", path);
  }
}
