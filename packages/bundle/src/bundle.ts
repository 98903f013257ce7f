import { join } from "node:path";
import { CollectionEntry, CurationEntry, LithographError, Paper, PaperEvidence } from "@lithograph/model";
import { AppendLog } from "./append-log.ts";
import { compare, evidenceLines, paperLines } from "./contents-lines.ts";
import { EvidenceJournal } from "./evidence-journal.ts";
import { type FilePort, nodeFiles } from "./files/file-port.ts";
import { type LineProblem, readRecords } from "./files/read-lines.ts";
import { storageError } from "./files/storage-error.ts";
import { hashFile, writeSynced } from "./files/write-file.ts";
import { BundleLock } from "./lock/bundle-lock.ts";
import { emptyManifest, formatManifest, type IngestedSource, type Manifest, parseManifest } from "./manifest.ts";
import { SCHEMA_VERSION } from "./migrations.ts";
import { recover, settled, Transaction } from "./transaction.ts";

const MANIFEST = "manifest.json";
const PAPERS = "papers.jsonl";
const EVIDENCE = "evidence.jsonl";
const CURATION = "curation.jsonl";
const COLLECTIONS = "collections.jsonl";
const IGNORED = ["lock*", "*.next", "commit.json", "extracting.jsonl", "graph*", "loaded.json", "server.json"];

export interface BundleContents {
  papers: Iterable<Paper>;
  evidence: Iterable<PaperEvidence>;
  extractor: string;
  sources: IngestedSource[];
}

export interface OpenOptions {
  /** `read` takes no lock and writes nothing, not even repairs. Default `write`. */
  mode?: "read" | "write";
  files?: FilePort;
}

/**
 * The folder that holds everything: papers, what the extractor said of them, what a person decided. The graph is made
 * from it and can be made again at any time.
 */
export class Bundle {
  readonly home: string;
  /** What was found amiss on opening and mended: half a line cut off, a killed commit finished, a file edited by hand. */
  readonly notices: string[] = [];
  readonly journal: EvidenceJournal;
  readonly #files: FilePort;
  readonly #curation: AppendLog<CurationEntry>;
  readonly #collections: AppendLog<CollectionEntry>;
  #manifest: Manifest = emptyManifest();
  #lock: BundleLock | null = null;

  private constructor(home: string, files: FilePort) {
    this.home = home;
    this.#files = files;
    this.journal = new EvidenceJournal(files, home);
    this.#curation = new AppendLog(files, home, CURATION, CurationEntry);
    this.#collections = new AppendLog(files, home, COLLECTIONS, CollectionEntry);
  }

  /**
   * Opens the folder, which is made where it is missing (mode `write`).
   * @throws LithographError BUNDLE_LOCKED, BUNDLE_VERSION, BUNDLE_CORRUPT, NOT_FOUND (mode `read`), STORAGE_…
   */
  static async open(home: string, { mode = "write", files = nodeFiles }: OpenOptions = {}): Promise<Bundle> {
    const bundle = new Bundle(home, files);
    try {
      if (mode === "write") await bundle.#openForWriting();
      else await bundle.#openForReading();
      return bundle;
    } catch (error) {
      await bundle.close().catch(() => undefined);
      throw storageError(error, "Opening the bundle", home);
    }
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  papers(onProblem: (problem: LineProblem) => void): AsyncGenerator<Paper> {
    return readRecords(this.#files, join(this.home, PAPERS), Paper, onProblem);
  }

  evidence(onProblem: (problem: LineProblem) => void): AsyncGenerator<PaperEvidence> {
    return readRecords(this.#files, join(this.home, EVIDENCE), PaperEvidence, onProblem);
  }

  curation(onProblem: (problem: LineProblem) => void): AsyncGenerator<CurationEntry> {
    return this.#curation.read(onProblem);
  }

  /** Steps that made the collections, and notes. */
  collections(onProblem: (problem: LineProblem) => void): AsyncGenerator<CollectionEntry> {
    return this.#collections.read(onProblem);
  }

  /** Resolves when the decision is on the disk. */
  decide(entry: CurationEntry): Promise<void> {
    return this.#append(this.#curation, entry, "Storing a decision in");
  }

  /** Resolves when the step is on the disk. */
  collect(entry: CollectionEntry): Promise<void> {
    return this.#append(this.#collections, entry, "Storing a collection in");
  }

  /** Replaces papers, evidence and manifest in one step: after a kill at any moment, all are old or all are new. */
  async commit(contents: BundleContents): Promise<Manifest> {
    const lock = this.#writable();
    const transaction = new Transaction(this.#files, this.home);
    const counts = { papers: 0, abstracts: 0, entities: 0, results: 0 };
    try {
      await lock.assertHeld();
      await recover(this.#files, this.home);
      const papers = await transaction.write(PAPERS, paperLines(contents.papers, counts));
      const evidence = await transaction.write(EVIDENCE, evidenceLines(contents.evidence, counts));
      const manifest: Manifest = {
        schema: SCHEMA_VERSION,
        extractor: contents.extractor,
        counts,
        hashes: { papers: papers.sha256, evidence: evidence.sha256 },
        sources: contents.sources.toSorted((a, b) => compare(a.file, b.file) || compare(a.sha256, b.sha256)),
      };
      await transaction.write(MANIFEST, [formatManifest(manifest)]);
      await lock.assertHeld();
      await transaction.commit();
      this.#manifest = manifest;
      // What stays of the journal names work that is committed now: it does no harm.
      await this.journal.clear().catch(() => undefined);
      return manifest;
    } catch (error) {
      // To one side or the other, as on opening; where even that fails, the next opening does it.
      const settled = await recover(this.#files, this.home).catch(() => null);
      if (settled === "finished") await this.#readManifest(true).catch(() => undefined);
      throw storageError(error, "Writing the bundle", this.home);
    }
  }

  /** Whether the files are still what the last commit wrote; where they are not, somebody edited them. */
  async unchanged(): Promise<{ papers: boolean; evidence: boolean }> {
    const { hashes } = this.#manifest;
    const same = async (name: string, hash: string) => {
      const found = await hashFile(this.#files, join(this.home, name));
      return found === hash || (found === null && this.#manifest.counts.papers === 0);
    };
    return { papers: await same(PAPERS, hashes.papers), evidence: await same(EVIDENCE, hashes.evidence) };
  }

  /** SHA-256 of the decisions as they stand, null where there are none. */
  curationHash(): Promise<string | null> {
    return hashFile(this.#files, join(this.home, CURATION));
  }

  async close(): Promise<void> {
    const lock = this.#lock;
    this.#lock = null;
    try {
      await this.journal.close();
      await lock?.release();
    } catch (error) {
      throw storageError(error, "Closing the bundle", this.home);
    }
  }

  async #append<T>(log: AppendLog<T>, entry: T, operation: string): Promise<void> {
    try {
      await this.#writable().assertHeld();
      await log.append(entry);
    } catch (error) {
      throw storageError(error, operation, this.home);
    }
  }

  #writable(): BundleLock {
    if (this.#lock !== null) return this.#lock;
    throw new LithographError("BUNDLE_LOCKED", `The bundle "${this.home}" is open for reading only.`);
  }

  /** A commit that is under way takes milliseconds; one that is never finished waits for the next writer. */
  async #openForReading(): Promise<void> {
    if (!(await settled(this.#files, this.home))) {
      throw new LithographError(
        "BUNDLE_LOCKED",
        `Reading the bundle "${this.home}" failed: a commit was cut off in it.`,
        "Run lithograph load: it completes the commit.",
      );
    }
    await this.#readManifest();
  }

  async #openForWriting(): Promise<void> {
    await this.#files.makeFolder(this.home);
    await this.#keepOutOfGit();
    this.#lock = await BundleLock.acquire(this.#files, this.home);
    const recovered = await recover(this.#files, this.home);
    if (recovered === "finished") this.notices.push("An ingest that was cut off has been completed.");
    if (recovered === "swept") this.notices.push("An ingest was cut off before it was stored; run it again.");
    for (const log of [this.#curation, this.#collections]) {
      const torn = await log.repair();
      if (torn !== null) this.notices.push(`${torn.file} line ${torn.line}: ${torn.reason}.`);
    }
    await this.#readManifest(true);
  }

  /** What is not part of the bundle's contents stays out of a repository that holds the folder. */
  async #keepOutOfGit(): Promise<void> {
    const path = join(this.home, ".gitignore");
    if ((await this.#files.info(path)) !== null) return;
    await writeSynced(
      this.#files,
      path,
      IGNORED.map((name) => `${name}\n`),
    );
  }

  async #readManifest(mayBeMissing = false): Promise<void> {
    const path = join(this.home, MANIFEST);
    const text = await this.#files.readText(path);
    if (text !== null) {
      this.#manifest = parseManifest(text, path);
      return;
    }
    if (mayBeMissing && (await this.#files.info(join(this.home, PAPERS))) === null) return;
    const missing = mayBeMissing ? "BUNDLE_CORRUPT" : "NOT_FOUND";
    const hint = mayBeMissing ? "Restore manifest.json from a backup or from git." : "Ingest some files first.";
    throw new LithographError(missing, `There is no bundle in "${this.home}": manifest.json is missing.`, hint);
  }
}
