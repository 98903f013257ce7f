import { createReadStream } from "node:fs";
import { link, mkdir, open, readdir, readFile, rename, rm, stat, truncate, utimes } from "node:fs/promises";

export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the bytes are on the disk, not only in the system's cache. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few file operations that a bundle rests on: a seam where tests let the disk fill up, fail or vanish.
 * Each rejects with Node's error (`code` ENOENT, ENOSPC, EIO, …).
 */
export interface FilePort {
  makeFolder(path: string): Promise<void>;
  /** Names in a folder, sorted. */
  list(path: string): Promise<string[]>;
  /** The whole text, null where there is no such file. For small files. */
  readText(path: string): Promise<string | null>;
  readChunks(path: string): AsyncIterable<Uint8Array>;
  /** Bytes and time of the last change (ms since 1970), null where there is no such file. */
  info(path: string): Promise<{ bytes: number; changedAt: number } | null>;
  /** `replace` starts empty, `append` goes on at the end, `create` fails with EEXIST where the file exists. */
  open(path: string, mode: "replace" | "append" | "create"): Promise<OpenFile>;
  truncate(path: string, bytes: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; fails with EEXIST where `to` exists. */
  link(from: string, to: string): Promise<void>;
  /** Sets the time of the last change to now. */
  touch(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes renames and removals in a folder durable. */
  syncFolder(path: string): Promise<void>;
}

const FLAGS = { replace: "w", append: "a", create: "wx" } as const;

export const nodeFiles: FilePort = {
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  list: async (path) => (await readdir(path)).sort(),
  readText: (path) => readFile(path, "utf8").catch(nullIfMissing),
  readChunks: (path) => createReadStream(path, { highWaterMark: 256 * 1024 }),
  info: (path) => stat(path).then((found) => ({ bytes: found.size, changedAt: found.mtimeMs }), nullIfMissing),
  open: async (path, mode) => {
    const handle = await open(path, FLAGS[mode], 0o644);
    return {
      write: (bytes) => handle.writeFile(bytes),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  truncate: (path, bytes) => truncate(path, bytes),
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  touch: (path) => utimes(path, new Date(), new Date()),
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};

/** Windows opens no folders, and needs no sync of them. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function errorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

function nullIfMissing(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null;
  throw error;
}
