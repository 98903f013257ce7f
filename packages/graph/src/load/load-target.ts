import type { Role } from "@lithograph/model";
import type { EdgeRecord, PaperRecord, Properties } from "./records.ts";

/** What the stored papers state, without their words: enough to compute everything that is derived. */
export interface Skeleton {
  entities: { id: string; type: string }[];
  papers: { id: string; year: number | null }[];
  links: { paper: string; entity: string; role: Role; confidence: number }[];
  isA: { source: string; target: string }[];
  results: SkeletonResult[];
}

export interface SkeletonResult {
  id: string;
  paper: string;
  value: string;
  low: number;
  high: number;
  unit: string | null;
  change: string;
  confidence: number;
  ratio: number | null;
  metric: string | null;
  subjectId: string | null;
  baselineIds: string[];
  hardwareId: string | null;
}

/** A derived relationship; `key` tells apart what two entities may have several of (a metric). */
export interface DerivedEdge extends EdgeRecord {
  key: string;
}

/** What is counted of an entity; `cleared` names what was stored and is no more. */
export interface EntityAggregate {
  id: string;
  properties: Properties;
  cleared?: string[];
}

export type EntityRecord = Properties & { id: string; type: string };

/** What an engine must be able to do for `loadGraph`; both engines are loaded by the same steps in the same order. */
export interface LoadTarget {
  /** Indexes and constraints. */
  prepare(): Promise<void>;
  /** True where an earlier load was cut short, so that what is derived cannot be trusted. */
  begin(): Promise<{ interrupted: boolean }>;
  /** Papers with their results and all their relationships. */
  removePapers(ids: string[]): Promise<void>;
  /** Creates entities, or replaces what is known of them (not what is counted of them). */
  putEntities(entities: EntityRecord[]): Promise<void>;
  /** Replaces the IS_A of entities that are all there. */
  putIsA(entities: { id: string; isA: string[] }[]): Promise<void>;
  /** Creates papers that are not there (any more). */
  createPapers(papers: PaperRecord[]): Promise<void>;
  readSkeleton(): Promise<Skeleton>;
  /** Derived relationships as stored: ends, type and key. */
  readDerivedKeys(): Promise<DerivedEdge[]>;
  removeDerived(edges: DerivedEdge[] | "all"): Promise<void>;
  createDerived(edges: DerivedEdge[]): Promise<void>;
  readAggregates(): Promise<EntityAggregate[]>;
  setAggregates(aggregates: EntityAggregate[]): Promise<void>;
  removeEntities(ids: string[]): Promise<void>;
  /** Marks the load as whole, and keeps what it knows of itself. */
  finish(facts: Properties): Promise<void>;
}
