import { Bundle, type IngestedSource } from "@lithograph/bundle";
import { PaperMerger } from "@lithograph/extractor";
import { type GraphStore, graphSettingsFromEnv, openStore } from "@lithograph/graph";
import {
  type CollectionEntry,
  type CollectionStep,
  type DecisionBody,
  type IngestReport,
  LithographError,
} from "@lithograph/model";
import { type DecisionMaker, type ExportData, newStep } from "@lithograph/review";
import { readContents, type StoredContents } from "./bundle-contents.ts";
import { type Decided, tryDecision } from "./decide.ts";
import { addDecisions } from "./decisions.ts";
import { readExportData } from "./export-data.ts";
import { bundleFingerprint } from "./load/fingerprint.ts";
import { loadGraph } from "./load/load-graph.ts";
import { withoutOutdated } from "./outdated-papers.ts";
import type { OnProgress } from "./progress.ts";
import { project } from "./project.ts";
import { readInputs } from "./read-inputs.ts";
import { collectSources } from "./sources/collect-sources.ts";
import type { SourceInput } from "./sources/source-file.ts";
import { extractorVersion, joinSources, storeContents } from "./store-contents.ts";
import { type Undo, undoOf, withoutIngest } from "./undo.ts";

export interface WorkOptions {
  onProgress?: OnProgress;
  signal?: AbortSignal;
}
export interface IngestOptions extends WorkOptions {
  /** Name of a reader; by content where it is left out. */
  format?: string;
}
export interface Ingested {
  report: IngestReport;
  /** @throws LithographError CONFLICT where the bundle has changed since */
  undo: () => Promise<void>;
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
  async ingest(inputs: readonly SourceInput[], options: IngestOptions = {}): Promise<IngestReport> {
    return (await this.ingestUndoably(inputs, options)).report;
  }

  /** As `ingest`; what it changed can be taken back as long as nothing else has changed the bundle. */
  ingestUndoably(inputs: readonly SourceInput[], options: IngestOptions = {}): Promise<Ingested> {
    return this.#inTurn(async () => {
      const given = named(options);
      const collected = await collectSources(inputs);
      try {
        const stored = await readContents(this.bundle);
        const before = this.bundle.manifest.sources;
        const merger = new PaperMerger(stored.papers.values());
        const known = this.#knownSources();
        const { report, sources: read, reviews } = await readInputs({ ...given, collected, merger, known });
        // Before the papers: a kill in between leaves decisions that wait for theirs, not papers that lost them.
        const curation = await addDecisions(this.bundle, stored.curation, reviews);
        const changed = read.length > 0 || merger.changed().length > 0;
        const wanted = { papers: withoutOutdated(merger, before, read), sources: joinSources(before, read), changed };
        const contents = await storeContents(this.bundle, wanted, { ...stored, curation }, given);
        // What is stored is loaded whatever happens: a graph of half the papers would be no answer to a cancel.
        await this.#load(contents, { ...given, signal: null });
        const undo = undoOf(stored, contents, before, this.bundle.manifest.hashes.papers);
        return { report, undo: () => this.#takeBack(undo) };
      } finally {
        await collected.dispose();
      }
    });
  }

  /**
   * Stores a decision and brings the graph to it.
   * @throws LithographError CONFLICT where it could not take effect; nothing is stored then
   */
  decide(body: DecisionBody, maker: DecisionMaker): Promise<Decided> {
    return this.#inTurn(async () => {
      const stored = await readContents(this.bundle);
      const decided = tryDecision(stored, body, maker);
      await this.bundle.decide(decided.entry);
      await this.#load({ ...stored, curation: [...stored.curation, decided.entry] }, named({}));
      return decided;
    });
  }

  /** Stores a step of a collection, or a note. */
  collect(step: CollectionStep, maker: DecisionMaker): Promise<CollectionEntry> {
    return this.#inTurn(async () => {
      const entry = newStep(step, maker);
      await this.bundle.collect(entry);
      return entry;
    });
  }

  /** All that an export may need; waits for what changes the bundle. */
  exportData(): Promise<ExportData> {
    return this.#inTurn(() => readExportData(this.bundle));
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
    const onDisk = await this.bundle.unchanged();
    const current = counts.papers === 0 || (extractor === extractorVersion() && onDisk.papers && onDisk.evidence);
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
    const wanted = { papers: [...stored.papers.values()], sources: this.bundle.manifest.sources, changed: false };
    const contents = await storeContents(this.bundle, wanted, stored, named(options));
    await this.#load(contents, named(options));
  }

  #takeBack(undo: Undo): Promise<void> {
    return this.#inTurn(async () => {
      const stored = await readContents(this.bundle);
      const { papers, ...rest } = withoutIngest(stored, undo, this.bundle.manifest.hashes.papers);
      const wanted = { papers: [...papers.values()], sources: undo.sources, changed: true };
      const contents = await storeContents(this.bundle, wanted, { ...rest, papers }, named({}));
      await this.#load(contents, named({}));
    });
  }

  /** Files that need not be read again; none after an update, which may read them better. */
  #knownSources(): Map<string, IngestedSource> {
    const { extractor, sources } = this.bundle.manifest;
    return new Map(extractor === extractorVersion() ? sources.map((source) => [source.sha256, source]) : []);
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

function asCancelled(error: unknown): unknown {
  const aborted = error instanceof Error && error.name === "AbortError";
  return aborted ? new LithographError("CANCELLED", "It was cancelled.", "Nothing of it was stored.") : error;
}
