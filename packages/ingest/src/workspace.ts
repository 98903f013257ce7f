import { Bundle, type IngestedSource } from "@lithograph/bundle";
import { PaperMerger } from "@lithograph/extractor";
import { type GraphStore, graphSettingsFromEnv, openStore } from "@lithograph/graph";
import { type IngestReport, LithographError, type Paper, type PaperEvidence, paperText } from "@lithograph/model";
import { readContents, type StoredContents } from "./bundle-contents.ts";
import { codeVersion } from "./code-version.ts";
import { extractPapers } from "./extract-papers.ts";
import { bundleFingerprint } from "./load/fingerprint.ts";
import { loadGraph } from "./load/load-graph.ts";
import type { OnProgress } from "./progress.ts";
import { project } from "./project.ts";
import { readInputs } from "./read-inputs.ts";
import { collectSources } from "./sources/collect-sources.ts";
import type { SourceInput } from "./sources/source-file.ts";

export interface WorkOptions {
  onProgress?: OnProgress;
  signal?: AbortSignal;
}
export interface IngestOptions extends WorkOptions {
  /** Name of a reader; by content where it is left out. */
  format?: string;
}
export interface OpenWorkspace {
  home: string;
  /** Where NEO4J_… is looked up; without NEO4J_URI the embedded engine is used. */
  env?: Record<string, string | undefined>;
  /** The graph to use instead of the one that `env` chooses; closed with the workspace. */
  store?: GraphStore;
}

const silent: OnProgress = () => undefined;

/** A bundle and the graph made from it, with all that changes them. One call works at a time, the others wait. */
export class Workspace {
  readonly bundle: Bundle;
  readonly store: GraphStore;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(bundle: Bundle, store: GraphStore) {
    this.bundle = bundle;
    this.store = store;
  }

  /** @throws LithographError BUNDLE_…, ENGINE_UNAVAILABLE, STORAGE_… */
  static async open({ home, env = process.env, store }: OpenWorkspace): Promise<Workspace> {
    const bundle = await Bundle.open(home);
    try {
      return new Workspace(bundle, store ?? (await openStore({ home, ...graphSettingsFromEnv(env) })));
    } catch (error) {
      await bundle.close();
      throw error;
    }
  }

  /** Reads sources into the bundle and the graph. What fails in a source is in the report; the rest is stored. */
  ingest(inputs: readonly SourceInput[], options: IngestOptions = {}): Promise<IngestReport> {
    return this.#inTurn(async () => {
      const { onProgress = silent, signal = null, format = null } = named(options);
      const collected = await collectSources(inputs);
      try {
        const stored = await readContents(this.bundle);
        const merger = new PaperMerger(stored.papers.values());
        const known = this.#knownSources();
        const { report, sources } = await readInputs({ collected, merger, known, format, onProgress, signal });
        const changes = { papers: merger.papers(), sources, changed: merger.changed().length > 0 };
        const contents = await this.#store(changes, stored, named(options));
        await this.#load(contents, named(options));
        return report;
      } finally {
        await collected.dispose();
      }
    });
  }

  /** Brings evidence and graph up to date with the bundle and the code; does nothing where they are. */
  ensureLoaded(options: WorkOptions = {}): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.isLoaded())) await this.#update(options);
    });
  }

  /** Whether evidence and graph are up to date with the bundle and the code. */
  async isLoaded(): Promise<boolean> {
    const { counts, extractor } = this.bundle.manifest;
    const current = counts.papers === 0 || extractor === extractorVersion();
    return current && (await this.store.loadedFingerprint()) === (await bundleFingerprint(this.bundle));
  }

  /** Makes the graph again from nothing. */
  rebuild(options: WorkOptions = {}): Promise<void> {
    return this.#inTurn(async () => {
      // Unmarked first: a kill in the middle must not leave half a graph that counts as loaded.
      if ((await this.store.loadedFingerprint()) !== null) await this.store.markLoaded("rebuilding");
      await this.store.clear();
      await this.#update(options);
    });
  }

  async close(): Promise<void> {
    await this.#turn.catch(() => undefined);
    await this.store.close();
    await this.bundle.close();
  }

  async #update(options: WorkOptions): Promise<void> {
    const stored = await readContents(this.bundle);
    const changes = { papers: [...stored.papers.values()], sources: [], changed: false };
    const contents = await this.#store(changes, stored, named(options));
    await this.#load(contents, named(options));
  }

  /** Files that need not be read again; none after an update, which may read them better. */
  #knownSources(): Map<string, IngestedSource> {
    const { extractor, sources } = this.bundle.manifest;
    return new Map(extractor === extractorVersion() ? sources.map((source) => [source.sha256, source]) : []);
  }

  async #store(
    { papers, sources: read, changed }: { papers: Paper[]; sources: IngestedSource[]; changed: boolean },
    stored: StoredContents,
    { onProgress, signal }: NamedOptions,
  ): Promise<StoredContents> {
    const version = extractorVersion();
    const unchanged = await this.bundle.unchanged();
    const mayKeep = this.bundle.manifest.extractor === version && unchanged.papers && unchanged.evidence;
    const kept = mayKeep ? papers.flatMap((paper) => keptEvidence(paper, stored)) : [];
    const keptIds = new Set(kept.map(({ id }) => id));
    const missing = papers.filter(({ id }) => !keptIds.has(id));
    if (missing.length === 0 && read.length === 0 && !changed) return stored;
    const { journal } = this.bundle;
    const fresh = await extractPapers({ papers: missing, version, journal, onProgress, signal });
    const evidence = new Map([...kept, ...fresh.values()].map((one) => [one.id, one]));
    onProgress({ stage: "storing", done: 0, total: null });
    signal?.throwIfAborted();
    const sources = joinSources(this.bundle.manifest.sources, read);
    await this.bundle.commit({ papers, evidence: evidence.values(), extractor: version, sources });
    return { ...stored, papers: new Map(papers.map((paper) => [paper.id, paper])), evidence };
  }

  async #load(contents: StoredContents, { onProgress, signal }: NamedOptions): Promise<void> {
    if (await this.isLoaded()) return;
    onProgress({ stage: "linking", done: 0, total: null });
    const all = project(contents);
    const fingerprint = await bundleFingerprint(this.bundle);
    await loadGraph(this.store, { home: this.bundle.home, all, fingerprint, onProgress, signal });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.catch(() => undefined).then(work);
    this.#turn = result.catch(() => undefined);
    return result.catch((error: unknown) => {
      throw asCancelled(error);
    });
  }
}

interface NamedOptions {
  onProgress: OnProgress;
  signal: AbortSignal | null;
  format: string | null;
}
function named({ onProgress = silent, signal, format }: IngestOptions): NamedOptions {
  return { onProgress, signal: signal ?? null, format: format ?? null };
}

/** The version that evidence is marked with. */
export const extractorVersion = () => codeVersion("@lithograph/extractor");

/** Evidence of a paper whose text is what it was extracted from. */
function keptEvidence(paper: Paper, stored: StoredContents): PaperEvidence[] {
  const before = stored.papers.get(paper.id);
  const evidence = stored.evidence.get(paper.id);
  return before !== undefined && evidence !== undefined && paperText(before) === paperText(paper) ? [evidence] : [];
}

/** A file that was read again replaces what its name stood for. */
function joinSources(before: IngestedSource[], read: IngestedSource[]): IngestedSource[] {
  const names = new Set(read.map(({ file }) => file));
  const byHash = new Map(before.filter(({ file }) => !names.has(file)).map((source) => [source.sha256, source]));
  for (const source of read) byHash.set(source.sha256, source);
  return [...byHash.values()];
}

function asCancelled(error: unknown): unknown {
  const aborted = error instanceof Error && error.name === "AbortError";
  return aborted ? new LithographError("CANCELLED", "It was cancelled.", "Nothing of it was stored.") : error;
}
