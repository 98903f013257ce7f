import { LithographError } from "@lithograph/model";
import type { GraphChanges, LoadProgress } from "../store.ts";
import { deriveRelations } from "./derive-relations.ts";
import { entityAggregates } from "./entity-aggregates.ts";
import type { DerivedEdge, EntityAggregate, LoadTarget, Skeleton } from "./load-target.ts";
import { entityRecord, paperRecord } from "./records.ts";
import { summaryFacts } from "./summary-facts.ts";

export interface LoadOptions {
  onProgress?: ((progress: LoadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Papers written in one transaction. */
  batch: number;
}

/**
 * Brings a graph from what it holds to what `changes` say, in steps that can be cut short anywhere and run again: papers
 * are replaced whole; what is derived from all papers is computed from the stored graph and only differences are
 * written. After an interrupted load everything derived is made anew.
 * @throws LithographError CANCELLED where the signal is aborted between two batches
 */
export async function loadGraph(target: LoadTarget, changes: GraphChanges, options: LoadOptions): Promise<void> {
  await target.prepare();
  const { interrupted } = await target.begin();
  const replaced = [...new Set([...changes.removedPapers, ...changes.papers.map(({ paper }) => paper.id)])];
  await inBatches("removing what is replaced", replaced, options, (ids) => target.removePapers(ids));
  await inBatches("entities", changes.entities, wide(options), (batch) => target.putEntities(batch.map(entityRecord)));
  await inBatches("families of entities", changes.entities, wide(options), (batch) => target.putIsA(batch));
  await inBatches("papers", changes.papers, options, (batch) => target.createPapers(batch.map(paperRecord)));
  await refreshDerived(target, interrupted, options);
}

/** Everything that depends on all papers: derived relationships, counts, communities, places, the summary. */
async function refreshDerived(target: LoadTarget, interrupted: boolean, options: LoadOptions): Promise<void> {
  step("links between entities", options);
  const skeleton = await target.readSkeleton();
  const gone = unusedEntities(skeleton);
  if (gone.size > 0) {
    await inBatches("removing what no paper states", [...gone], options, (ids) => target.removeEntities(ids));
    skeleton.entities = skeleton.entities.filter(({ id }) => !gone.has(id));
    skeleton.isA = skeleton.isA.filter(({ source, target: parent }) => !gone.has(source) && !gone.has(parent));
  }
  if (interrupted) await target.removeDerived("all");
  const derived = deriveRelations(skeleton);
  const { added, removed } = edgeDifference(interrupted ? [] : await target.readDerivedKeys(), derived);
  await inBatches("removing outdated links", removed, wide(options), (edges) => target.removeDerived(edges));
  await inBatches("links between entities", added, wide(options), (edges) => target.createDerived(edges));
  step("counts, communities and layout", options);
  const aggregates = entityAggregates(skeleton, derived);
  const changed = aggregateDifference(await target.readAggregates(), aggregates);
  await inBatches("counts, communities and layout", changed, wide(options), (batch) => target.setAggregates(batch));
  await target.finish(summaryFacts(skeleton, derived));
}

/** Entities that no paper names and that are no ancestor of one that a paper names. */
function unusedEntities({ entities, links, isA }: Skeleton): Set<string> {
  const parents = new Map<string, string[]>();
  for (const { source, target } of isA) parents.set(source, [...(parents.get(source) ?? []), target]);
  const used = new Set<string>();
  const open = [...new Set(links.map(({ entity }) => entity))];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return new Set(entities.map(({ id }) => id).filter((id) => !used.has(id)));
}

function edgeDifference(stored: readonly DerivedEdge[], wanted: readonly DerivedEdge[]) {
  const before = new Map(stored.map((edge) => [edgeKey(edge), edge]));
  const added: DerivedEdge[] = [];
  for (const edge of wanted) {
    const key = edgeKey(edge);
    const same = before.get(key);
    if (same !== undefined && sameProperties(same.properties, edge.properties)) before.delete(key);
    else added.push(edge);
  }
  return { added, removed: [...before.values()] };
}

function edgeKey({ type, source, target, key }: DerivedEdge): string {
  return `${type} ${source} ${target} ${key}`;
}

function aggregateDifference(
  stored: readonly EntityAggregate[],
  wanted: readonly EntityAggregate[],
): EntityAggregate[] {
  const before = new Map(stored.map(({ id, properties }) => [id, properties]));
  return wanted.flatMap(({ id, properties }) => {
    const known = before.get(id) ?? {};
    if (sameProperties(known, properties)) return [];
    return [{ id, properties, cleared: Object.keys(known).filter((key) => !(key in properties)) }];
  });
}

function sameProperties(one: object, other: object): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

function wide(options: LoadOptions): LoadOptions {
  return { ...options, batch: options.batch * 10 };
}

function step(stage: string, { onProgress, signal }: LoadOptions, done = 0, total = 1): void {
  if (signal?.aborted)
    throw new LithographError(
      "CANCELLED",
      `The load was cancelled (${stage}).`,
      "Start it again: what is stored is kept.",
    );
  onProgress?.({ stage, done, total });
}

async function inBatches<T>(
  stage: string,
  items: readonly T[],
  options: LoadOptions,
  write: (batch: T[]) => Promise<void>,
): Promise<void> {
  for (let done = 0; done < items.length; done += options.batch) {
    step(stage, options, done, items.length);
    await write(items.slice(done, done + options.batch));
  }
  if (items.length > 0) step(stage, options, items.length, items.length);
}
