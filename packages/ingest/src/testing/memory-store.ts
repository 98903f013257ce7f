import type { GraphChanges, GraphStore, PaperGraph } from "@lithograph/graph";
import type { CanonicalEntity } from "@lithograph/model";

/** A graph store in memory that keeps what it is given and can be made to fail in the middle of a load. */
export class MemoryStore implements GraphStore {
  readonly engine = "embedded";
  readonly papers = new Map<string, PaperGraph>();
  readonly entities = new Map<string, CanonicalEntity>();
  /** Ids of the papers of each load, in order. */
  readonly loads: string[][] = [];
  /** Fails after so many papers of the next load. */
  failAfter: number | null = null;
  #fingerprint: string | null = null;

  async load(changes: GraphChanges): Promise<void> {
    this.loads.push(changes.papers.map(({ paper }) => paper.id));
    for (const entity of changes.entities) this.entities.set(entity.id, entity);
    for (const [index, one] of changes.papers.entries()) {
      if (index === this.failAfter) throw new Error("the engine died");
      this.papers.set(one.paper.id, one);
    }
    for (const id of changes.removedPapers) this.papers.delete(id);
  }
  async clear(): Promise<void> {
    this.papers.clear();
    this.entities.clear();
    this.#fingerprint = null;
  }
  async loadedFingerprint(): Promise<string | null> {
    return this.#fingerprint;
  }
  async markLoaded(fingerprint: string): Promise<void> {
    this.#fingerprint = fingerprint;
  }
  read = async () => ({ columns: [], rows: [], truncated: false, elapsedMs: 0 });
  search = async () => [];
  schema = async () => ({ labels: [], relationships: [], properties: [] });
  close = async () => undefined;
}
