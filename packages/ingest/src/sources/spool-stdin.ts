import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Standard input in a file of its own, since it is read twice: once for its hash, once for its records. */
export async function spoolStdin(): Promise<{ path: string; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "lithograph-stdin-"));
  const path = join(folder, "stdin");
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
    return { path, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
