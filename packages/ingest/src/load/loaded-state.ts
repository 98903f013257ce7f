import { createHash } from "node:crypto";
import { join } from "node:path";
import type { FilePort } from "@lithograph/bundle";
import type { GraphChanges, PaperGraph } from "@lithograph/graph";
import type { CanonicalEntity } from "@lithograph/model";
import { z } from "zod";

const NAME = "loaded.json";

/** What the graph holds since its last complete load: a hash for each paper and entity, to load only what changed. */
export const LoadedState = z.object({
  /** As the graph itself remembers it; where the two differ, this file says nothing about that graph. */
  fingerprint: z.string(),
  papers: z.record(z.string(), z.string()),
  entities: z.record(z.string(), z.string()),
});
export type LoadedState = z.infer<typeof LoadedState>;

const hash = (value: PaperGraph | CanonicalEntity) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 16);

/** The state of a graph that holds exactly these papers and entities. */
export function stateOf(all: GraphChanges, fingerprint: string): LoadedState {
  return {
    fingerprint,
    papers: Object.fromEntries(all.papers.map((one) => [one.paper.id, hash(one)])),
    entities: Object.fromEntries(all.entities.map((entity) => [entity.id, hash(entity)])),
  };
}

/** What must be loaded to bring a graph from one state to another. */
export function changesBetween(from: LoadedState, to: LoadedState, all: GraphChanges): GraphChanges {
  const papers = all.papers.filter(({ paper }) => from.papers[paper.id] !== to.papers[paper.id]);
  const needed = new Set(
    papers.flatMap(({ links, results }) => [...links.map((link) => link.entity), ...slots(results)]),
  );
  const byId = new Map(all.entities.map((entity) => [entity.id, entity]));
  for (const entity of all.entities) if (from.entities[entity.id] !== to.entities[entity.id]) needed.add(entity.id);
  // A Set grows while it is walked: ancestors of ancestors come too.
  for (const id of needed) for (const parent of byId.get(id)?.isA ?? []) needed.add(parent);
  return {
    papers,
    entities: all.entities.filter(({ id }) => needed.has(id)),
    removedPapers: Object.keys(from.papers).filter((id) => !(id in to.papers)),
  };
}

function slots(results: PaperGraph["results"]): string[] {
  return results.flatMap(({ metric, subject, hardware, baseline, benchmark }) =>
    [metric, subject, hardware, ...baseline, ...benchmark].flatMap((slot) => slot?.entity ?? []),
  );
}

/** Null where there is none, or none that can be read: then everything is loaded. */
export async function readLoadedState(files: FilePort, home: string): Promise<LoadedState | null> {
  const text = await files.readText(join(home, NAME));
  if (text === null) return null;
  try {
    return LoadedState.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function writeLoadedState(files: FilePort, home: string, state: LoadedState): Promise<void> {
  const path = join(home, NAME);
  const file = await files.open(`${path}.next`, "replace");
  try {
    await file.write(Buffer.from(`${JSON.stringify(state)}\n`));
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(`${path}.next`, path);
}
