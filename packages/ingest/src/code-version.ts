import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders of a package that decide what it computes. */
const PARTS = ["src", "data"];
const NOT_CODE = /\.test\.ts$|(^|[\\/])(testing|fixtures|eval)[\\/]/;
const cache = new Map<string, string>();

/**
 * A short hash of a package's code and data. Evidence and graph are marked with it: what another version made is made
 * again, and nobody can forget to raise a number.
 */
export function codeVersion(packageName: string): string {
  const known = cache.get(packageName);
  if (known !== undefined) return known;
  const root = dirname(dirname(fileURLToPath(import.meta.resolve(packageName))));
  const hash = createHash("sha256");
  for (const part of PARTS) {
    for (const name of filesUnder(join(root, part))) {
      hash
        .update(`${part}/${name}\0`)
        .update(readFileSync(join(root, part, name)))
        .update("\0");
    }
  }
  const version = hash.digest("base64url").slice(0, 12);
  cache.set(packageName, version);
  return version;
}

function filesUnder(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll("\\", "/"),
      );
    return names.filter((name) => !NOT_CODE.test(name)).sort();
  } catch {
    return [];
  }
}
