import type { EntityType } from "@lithograph/model";

/** What a shipped table or a grammar knows of an entity. */
export interface KnownEntity {
  type: EntityType;
  /** The canonical name. */
  name: string;
  /** Names (of the same type) of what it is. */
  parents: readonly string[];
  aliases: readonly string[];
  vendor: string | null;
  year: number | null;
  /** Hardware: its device class; null where the parents tell. */
  deviceClass: string | null;
}
