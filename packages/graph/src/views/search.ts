import { EntityType, type SearchHit } from "@lithograph/model";
import { z } from "zod";
import type { GraphStore } from "../store.ts";

export const SearchOptions = z.object({
  text: z.string().max(500),
  types: z.array(EntityType).optional(),
  limit: z.int().min(1).max(100).default(20),
});

/** Entities and papers whose name, alias or title holds the words: the last one may be unfinished, any may be misspelt. */
export function search(
  store: GraphStore,
  options: z.input<typeof SearchOptions>,
  signal?: AbortSignal,
): Promise<SearchHit[]> {
  const { text, types = [], limit } = SearchOptions.parse(options);
  return store.search(text, { types, limit, ...(signal === undefined ? {} : { signal }) });
}
