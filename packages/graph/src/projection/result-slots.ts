import type { EntityType, EvidenceEntity } from "@lithograph/model";
import type { ResultSlot } from "../store.ts";

/** A paper's entities by the words that name them, for the slots of its results. */
export class SlotResolver {
  readonly #byName = new Map<string, { type: EntityType; entity: string }[]>();
  readonly #names: ReadonlyMap<string, string>;

  /**
   * @param entities the paper's entities, and `ids` their canonical ids in the same order
   * @param names canonical name of each id
   */
  constructor(entities: readonly EvidenceEntity[], ids: readonly string[], names: ReadonlyMap<string, string>) {
    this.#names = names;
    for (const [index, { name, type, mentions }] of entities.entries()) {
      const entity = ids[index];
      if (entity === undefined || !names.has(entity)) continue;
      for (const form of new Set([name, ...mentions.map((mention) => mention.text)].map(fold))) {
        const known = this.#byName.get(form) ?? [];
        known.push({ type, entity });
        this.#byName.set(form, known);
      }
    }
  }

  /** The entity that the words name, of the first of `types` where several share them; else the words alone. */
  resolve(words: string, types: readonly EntityType[]): ResultSlot {
    const known = this.#byName.get(fold(words)) ?? [];
    for (const type of types) {
      const match = known.find((candidate) => candidate.type === type);
      if (match !== undefined) return { entity: match.entity, words: this.#names.get(match.entity) ?? words };
    }
    return { entity: null, words };
  }
}

function fold(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
