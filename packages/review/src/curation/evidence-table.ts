import {
  type EntityType,
  type EvidenceEntity,
  type EvidenceResult,
  entityId,
  type Linking,
  type Paper,
  type PaperEvidence,
  type Role,
} from "@lithograph/model";

/** One paper's evidence entity with the canonical entity that it belongs to. */
export interface CuratedItem {
  entity: EvidenceEntity;
  canonical: string;
}

export interface CuratedPaper {
  /** Null where evidence speaks of a paper that is not there. */
  paper: Paper | null;
  id: string;
  items: CuratedItem[];
  results: EvidenceResult[];
  /** Whether a decision changed something here. */
  touched: boolean;
}

/** Evidence of all papers while decisions are applied; the given objects are never changed, they are replaced. */
export class EvidenceTable {
  readonly papers = new Map<string, CuratedPaper>();
  readonly #papersOf = new Map<string, Set<string>>();

  constructor(papers: Iterable<Paper>, evidence: Iterable<PaperEvidence>, linking: Linking) {
    const byId = new Map([...papers].map((paper) => [paper.id, paper]));
    for (const { id, entities, results } of evidence) {
      const canonical = linking.byPaper.get(id);
      const items = entities.map((entity, index) => ({
        entity,
        canonical: canonical?.[index] ?? entityId(entity.type, entity.name),
      }));
      this.papers.set(id, { paper: byId.get(id) ?? null, id, items, results: [...results], touched: false });
      for (const item of items) this.#note(item.canonical, id);
    }
    for (const [id, paper] of byId) {
      if (!this.papers.has(id)) this.papers.set(id, { paper, id, items: [], results: [], touched: false });
    }
  }

  /** Papers that name a canonical entity. */
  papersOf(canonical: string): CuratedPaper[] {
    return [...(this.#papersOf.get(canonical) ?? [])].flatMap((id) => {
      const paper = this.papers.get(id);
      return paper?.items.some((item) => item.canonical === canonical) ? [paper] : [];
    });
  }

  /** Replaces one item by any number of others. */
  replace(paper: CuratedPaper, item: CuratedItem, by: CuratedItem[]): void {
    const index = paper.items.indexOf(item);
    if (index < 0) return;
    paper.items.splice(index, 1, ...by);
    paper.touched = true;
    for (const { canonical } of by) this.#note(canonical, paper.id);
  }

  add(paper: CuratedPaper, item: CuratedItem): void {
    paper.items.push(item);
    paper.touched = true;
    this.#note(item.canonical, paper.id);
  }

  /** Gives a canonical entity's evidence to another one, whose type it takes. */
  move(from: string, to: string, type: EntityType): void {
    for (const paper of this.papersOf(from)) {
      for (const item of paper.items.filter(({ canonical }) => canonical === from)) {
        this.replace(paper, item, [{ entity: withType(item.entity, type), canonical: to }]);
      }
    }
  }

  #note(canonical: string, paper: string): void {
    this.#papersOf.set(canonical, (this.#papersOf.get(canonical) ?? new Set()).add(paper));
  }
}

/** Roles that one type alone can have; every other role fits (nearly) all types. */
const ONLY: Partial<Record<Role, EntityType>> = { runs_on: "Hardware", reported: "Metric", addressed: "Task" };
const NEVER_USED: readonly EntityType[] = ["Metric", "Task"];

/** The entity with another type; a role that the type cannot have becomes "used" or, where that is none, "mentioned". */
export function withType(entity: EvidenceEntity, type: EntityType): EvidenceEntity {
  if (entity.type === type) return entity;
  const only = ONLY[entity.role];
  const lost = only !== undefined && only !== type;
  const wrong = NEVER_USED.includes(type) && (entity.role === "used" || entity.role === "compared");
  const role = lost || wrong ? (NEVER_USED.includes(type) ? "mentioned" : "used") : entity.role;
  return { ...entity, type, role };
}
