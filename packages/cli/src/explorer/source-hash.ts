import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const TESTS = /\.test\.tsx?$/;

/**
 * A hash of everything that a build is made from.
 * @param parts files and folders below `root`; missing ones count as empty
 */
export async function sourceHash(root: string, parts: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const part of parts) {
    for (const file of await filesAt(join(root, part))) {
      hash
        .update(file.slice(root.length))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function filesAt(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return files.filter((file) => !TESTS.test(file)).sort();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOTDIR") return [path];
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
