import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Pointer = z.object({ file: z.string().regex(/^graph-[\w-]+\.grafeo$/), fingerprint: z.string().nullable() });
export type Pointer = z.infer<typeof Pointer>;
const POINTER = "current.json";
const GRAPH_FILE = /^graph-(\d+)-[\w-]+\.grafeo/;

/**
 * The graph's files on disk: each load makes a new file beside the current one and then names it current, so that a load
 * that is cut short leaves what was there, and readers never see half a load.
 */
export class Generations {
  readonly folder: string;
  #made = 0;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** What is current, with a stamp that changes when it does; null where there is nothing (whole). */
  current(): (Pointer & { stamp: string }) | null {
    try {
      const path = join(this.folder, POINTER);
      const { mtimeMs, ino } = statSync(path);
      const pointer = Pointer.parse(JSON.parse(readFileSync(path, "utf8")));
      statSync(this.path(pointer.file));
      return { ...pointer, stamp: `${mtimeMs} ${ino}` };
    } catch {
      return null;
    }
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  /** A name for a file that no other process makes. */
  next(): string {
    this.#made += 1;
    return `graph-${process.pid}-${Date.now().toString(36)}-${this.#made}.grafeo`;
  }

  /** Names the file current: written aside, flushed, renamed. */
  point(pointer: Pointer): void {
    const aside = join(this.folder, `${POINTER}.${process.pid}.tmp`);
    const handle = openSync(aside, "w");
    writeSync(handle, JSON.stringify(pointer));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(aside, join(this.folder, POINTER));
  }

  /** Removes graph files that are not current and that no living process is making. */
  sweep(): void {
    const current = this.current()?.file;
    for (const name of readdirSync(this.folder)) {
      const maker = GRAPH_FILE.exec(name)?.[1];
      if (maker === undefined || (current !== undefined && name.startsWith(current)) || name.includes("damaged"))
        continue;
      if (Number(maker) !== process.pid && isAlive(Number(maker))) continue;
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }

  /** Keeps a file that cannot be opened out of the way; returns its new path. */
  setAside(file: string): string {
    const kept = this.path(`damaged-${Date.now().toString(36)}-${file}`);
    renameSync(this.path(file), kept);
    rmSync(join(this.folder, POINTER), { force: true });
    return kept;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
