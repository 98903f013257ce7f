import { z } from "zod";
import { EntityType } from "../types.ts";

export const SearchHit = z.object({
  kind: z.enum(["entity", "paper"]),
  id: z.string(),
  name: z.string(),
  type: EntityType.nullable(),
  papers: z.int(),
  /** The alias or words that matched, where it is not the name. */
  matched: z.string().nullable(),
  score: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;
