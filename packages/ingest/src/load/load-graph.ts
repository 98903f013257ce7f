import { type FilePort, nodeFiles } from "@lithograph/bundle";
import type { GraphChanges, GraphStore } from "@lithograph/graph";
import type { OnProgress } from "../progress.ts";
import { changesBetween, readLoadedState, stateOf, writeLoadedState } from "./loaded-state.ts";

export interface LoadRequest {
  home: string;
  /** What the graph shall hold, all of it. */
  all: GraphChanges;
  /** Names the bundle's contents and the code that projects them. */
  fingerprint: string;
  onProgress: OnProgress;
  signal: AbortSignal | null;
  files?: FilePort;
}

/**
 * Brings the graph to the bundle's contents: only what changed where the graph is where it was left, everything from
 * nothing where it is not (a kill in the middle, another engine, a graph that was set aside).
 */
export async function loadGraph(store: GraphStore, request: LoadRequest): Promise<void> {
  const { home, all, fingerprint, onProgress, signal, files = nodeFiles } = request;
  const target = stateOf(all, fingerprint);
  const [inGraph, noted] = [await store.loadedFingerprint(), await readLoadedState(files, home)];
  const known = noted !== null && inGraph === noted.fingerprint ? noted : null;
  const options = { onProgress, ...(signal === null ? {} : { signal }) };
  if (known === null) await store.clear();
  // From here until the end the graph belongs to no known state: a kill leads to a load from nothing.
  await store.markLoaded(`loading ${fingerprint}`);
  await store.load(known === null ? all : changesBetween(known, target, all), options);
  await writeLoadedState(files, home, target);
  await store.markLoaded(fingerprint);
}
