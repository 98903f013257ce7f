import { deriveRelations } from "../load/derive-relations.ts";
import { gainRatio } from "../load/gain-ratio.ts";
import { layOut } from "../load/layout.ts";
import type { DerivedEdge, EntityRecord, Skeleton } from "../load/load-target.ts";
import { type EdgeRecord, entityRecord, type PaperRecord, paperRecord } from "../load/records.ts";
import type { GraphChanges } from "../store.ts";

/** What an engine holds after a load of `changes`, without an engine: nodes and relationships with their properties. */
export interface PropertyGraph {
  entities: EntityRecord[];
  /** Papers with their links and their results. */
  papers: PaperRecord[];
  isA: EdgeRecord[];
  derived: DerivedEdge[];
}

/** The property graph that a load would make. Pure; everything in the order of ids. */
export function propertyGraph(changes: GraphChanges): PropertyGraph {
  const isA = changes.entities.flatMap(({ id, isA: parents }) =>
    parents.map((target): EdgeRecord => ({ type: "IS_A", source: id, target, properties: {} })),
  );
  return {
    entities: changes.entities.map(entityRecord),
    papers: changes.papers.map(paperRecord),
    isA,
    derived: deriveRelations(skeletonOfChanges(changes)),
  };
}

/** Places for nodes by weight and by the relationships between them, in a square around the origin; at most 1 000. */
export function placesOf(weights: ReadonlyMap<string, number>, edges: readonly EdgeRecord[]) {
  return layOut(weights, edges);
}

function skeletonOfChanges({ entities, papers }: GraphChanges): Skeleton {
  return {
    entities: entities.map(({ id, type }) => ({ id, type })),
    papers: papers.map(({ paper }) => ({ id: paper.id, year: paper.year })),
    links: papers.flatMap(({ paper, links }) =>
      links.map(({ entity, role, confidence }) => ({ paper: paper.id, entity, role, confidence })),
    ),
    isA: entities.flatMap(({ id, isA }) => isA.map((target) => ({ source: id, target }))),
    results: papers.flatMap(({ paper, results }) =>
      results.map((result) => ({
        ...{ id: result.id, paper: paper.id, value: result.value, low: result.low, high: result.high },
        ...{ unit: result.unit, change: result.change, confidence: result.confidence, ratio: gainRatio(result) },
        metric: result.metric?.words ?? null,
        subjectId: result.subject?.entity ?? null,
        baselineIds: result.baseline.map(({ entity }) => entity ?? ""),
        hardwareId: result.hardware?.entity ?? null,
      })),
    ),
  };
}
