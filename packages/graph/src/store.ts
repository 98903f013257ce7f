import type {
  CanonicalEntity,
  CypherAnswer,
  CypherValue,
  GraphSchema,
  Paper,
  Role,
  SearchHit,
} from "@lithograph/model";

/** One link from a paper to an entity, with the sentence that says so. */
export interface PaperLink {
  entity: string;
  role: Role;
  /** The entity's name and mentions in this paper; offsets count in `paperText`. */
  name: string;
  mentions: { start: number; end: number }[];
  sentence: string;
  /** Where the sentence begins in the paper's text. */
  offset: number;
  confidence: number;
  rule: string;
}

/** One reported number, its slots resolved to canonical entity ids (words that name no entity stay words). */
export interface PaperResult {
  id: string;
  value: string;
  low: number;
  high: number;
  unit: string | null;
  change: string;
  qualifier: string | null;
  sentence: string;
  start: number;
  end: number;
  confidence: number;
  metric: ResultSlot | null;
  subject: ResultSlot | null;
  baseline: ResultSlot[];
  benchmark: ResultSlot[];
  hardware: ResultSlot | null;
}
export interface ResultSlot {
  entity: string | null;
  words: string;
}

/** A paper with all that it states: the unit of loading. */
export interface PaperGraph {
  paper: Paper;
  links: PaperLink[];
  results: PaperResult[];
}

/**
 * What `load` takes. `entities` must hold every entity that the papers point at, with its IS_A ancestors.
 * A paper that is loaded again replaces what was stored of it; what no paper states any more goes.
 */
export interface GraphChanges {
  entities: CanonicalEntity[];
  papers: PaperGraph[];
  removedPapers: string[];
}

export interface LoadProgress {
  stage: string;
  done: number;
  total: number;
}

export interface ReadOptions {
  /** Milliseconds until the query is ended with CYPHER_TIMEOUT. Default 30 000. */
  timeoutMs?: number;
  /** Rows kept; the answer says `truncated`. Default 1 000. */
  maxRows?: number;
  signal?: AbortSignal;
}

/** The port that both engines implement; one conformance suite holds them to it. */
export interface GraphStore {
  readonly engine: "embedded" | "neo4j";
  load(
    changes: GraphChanges,
    options?: { onProgress?: (progress: LoadProgress) => void; signal?: AbortSignal },
  ): Promise<void>;
  /** Read-only Cypher, guarded in depth (writes, files, procedures, time, rows, memory). */
  read(cypher: string, params?: Record<string, CypherValue>, options?: ReadOptions): Promise<CypherAnswer>;
  search(text: string, options?: { types?: string[]; limit?: number; signal?: AbortSignal }): Promise<SearchHit[]>;
  schema(): Promise<GraphSchema>;
  /** A fingerprint that was stored with the last complete load (`markLoaded`), null where there is none. */
  loadedFingerprint(): Promise<string | null>;
  markLoaded(fingerprint: string): Promise<void>;
  /** Removes everything that Lithograph wrote. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
