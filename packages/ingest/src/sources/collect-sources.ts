import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile, SourceInput } from "./source-file.ts";
import { spoolStdin } from "./spool-stdin.ts";

export interface Collected {
  sources: SourceFile[];
  /** Inputs that could not be opened, with the reason. */
  missing: { file: string; reason: string }[];
  /** Removes what was spooled. */
  dispose(): Promise<void>;
}

/** Folders that hold no sources of a person. */
const PASSED_OVER = new Set(["node_modules", "__MACOSX"]);

/** Inputs as files, in the order that they were given; folders are walked, their files in the order of their names. */
export async function collectSources(inputs: readonly SourceInput[]): Promise<Collected> {
  const collected: Collected = { sources: [], missing: [], dispose: async () => undefined };
  for (const input of inputs) {
    if (typeof input !== "string") {
      collected.sources.push({ name: input.name, open: () => input.bytes, named: true });
    } else if (input === "-") {
      const spooled = await spoolStdin();
      collected.sources.push({ name: "-", open: () => createReadStream(spooled.path), named: true });
      const before = collected.dispose;
      collected.dispose = () => before().then(spooled.dispose);
    } else {
      await addPath(input, collected);
    }
  }
  return collected;
}

async function addPath(path: string, { sources, missing }: Collected): Promise<void> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) await walk(path, sources, new Set());
    else if (info.isFile()) sources.push(fileAt(path, true));
    else missing.push({ file: path, reason: "it is neither a file nor a folder" });
  } catch (error) {
    missing.push({ file: path, reason: openReason(error) });
  }
}

/** @param above real paths of the folders that are being walked: a link back into one of them is not followed. */
async function walk(folder: string, sources: SourceFile[], above: ReadonlySet<string>): Promise<void> {
  const real = await realpath(folder);
  if (above.has(real)) return;
  const names = (await readdir(folder)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const name of names) {
    if (name.startsWith(".") || PASSED_OVER.has(name)) continue;
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory()) await walk(path, sources, new Set([...above, real]));
    else if (info?.isFile()) sources.push(fileAt(path, false));
  }
}

function fileAt(path: string, named: boolean): SourceFile {
  return { name: path, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }), named };
}

export function openReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "it may not be read (permission denied)";
  if (code === "ELOOP") return "its link goes round in a circle";
  return error instanceof Error ? error.message : String(error);
}
