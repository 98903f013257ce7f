import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceInput, Workspace } from "@lithograph/ingest";
import { SEEDS } from "./explorer/places.ts";

const PREFIX = "seeds/";

/**
 * The abstracts that the project starts from, where this bundle wants them: an empty one does, and one that was begun
 * with them. A bundle of somebody's own papers is left alone.
 */
export async function seedsFor({ bundle }: Pick<Workspace, "bundle">): Promise<SourceInput[]> {
  const { counts, sources } = bundle.manifest;
  const begunWithSeeds = sources.some(({ file }) => file.startsWith(PREFIX));
  if (counts.papers > 0 && !begunWithSeeds) return [];
  const names = await readdir(SEEDS).catch(() => []);
  const files = names.filter((name) => !name.startsWith(".")).sort();
  return Promise.all(
    files.map(async (name) => ({ name: PREFIX + name, bytes: new Uint8Array(await readFile(join(SEEDS, name))) })),
  );
}
