import type { CanonicalEntity, EntityType } from "@lithograph/model";
import { fold } from "./fold.ts";

/**
 * The canonical entities while decisions are applied. Ids that a decision replaced lead to what stands in their
 * place, so that later decisions may speak of either.
 */
export class EntityTable {
  readonly #byId = new Map<string, CanonicalEntity>();
  readonly #byForm = new Map<string, Set<string>>();
  readonly #moved = new Map<string, string>();
  readonly #children = new Map<string, Set<string>>();

  constructor(entities: Iterable<CanonicalEntity>) {
    for (const entity of entities) this.set(entity);
  }

  /** The entity that an id leads to by now. */
  get(id: string): CanonicalEntity | undefined {
    return this.#byId.get(this.current(id));
  }

  /** The entity that has this id itself. */
  exact(id: string): CanonicalEntity | undefined {
    return this.#byId.get(id);
  }

  /** Entities directly below one. */
  children(id: string): CanonicalEntity[] {
    return [...(this.#children.get(id) ?? [])].flatMap((child) => this.#byId.get(child) ?? []);
  }

  current(id: string): string {
    let current = id;
    // An id that stands on its own again (split off, added) is itself; moves to and fro may have closed a circle.
    for (const seen = new Set<string>(); !this.#byId.has(current) && !seen.has(current); ) {
      seen.add(current);
      current = this.#moved.get(current) ?? current;
    }
    return current;
  }

  set(entity: CanonicalEntity): void {
    this.#unindex(entity.id);
    this.#byId.set(entity.id, entity);
    for (const form of formsOf(entity)) {
      const ids = this.#byForm.get(form) ?? new Set();
      this.#byForm.set(form, ids.add(entity.id));
    }
    for (const parent of entity.isA) {
      this.#children.set(parent, (this.#children.get(parent) ?? new Set()).add(entity.id));
    }
  }

  /** Takes an entity out; with `into`, its id leads there from now on. */
  remove(id: string, into: string | null): void {
    this.#unindex(id);
    this.#byId.delete(id);
    if (into !== null) this.#moved.set(id, into);
  }

  /** Entities that carry one of the forms (folded), best first: type as asked, then number of forms in common. */
  withForms(forms: Iterable<string>, type: EntityType | null): { best: CanonicalEntity[]; others: CanonicalEntity[] } {
    const hits = new Map<string, number>();
    for (const form of new Set([...forms].map(fold))) {
      for (const id of this.#byForm.get(form) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    const found = [...hits].flatMap(([id, count]) => {
      const entity = this.#byId.get(id);
      return entity === undefined ? [] : [{ entity, score: count + (entity.type === type ? 1_000 : 0) }];
    });
    const top = Math.max(0, ...found.map(({ score }) => score));
    const pick = (best: boolean) => found.filter(({ score }) => (score === top) === best).map(({ entity }) => entity);
    return { best: pick(true), others: pick(false) };
  }

  all(): CanonicalEntity[] {
    return [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #unindex(id: string): void {
    const old = this.#byId.get(id);
    if (old === undefined) return;
    for (const form of formsOf(old)) this.#byForm.get(form)?.delete(id);
    for (const parent of old.isA) this.#children.get(parent)?.delete(id);
  }
}

const formsOf = (entity: CanonicalEntity) => new Set([entity.name, ...entity.aliases].map(fold));

/** Aliases as `CanonicalEntity` wants them: sorted, once each, without the name. */
export function tidyAliases(name: string, aliases: Iterable<string>): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name).sort();
}
