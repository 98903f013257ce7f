import { z } from "zod";
import { EntityType } from "../types.ts";

const Count = z.object({ value: z.string(), count: z.int() });

/** One of the sentences above the first view: computed from the graph; `refs` are the parts that link. */
export const Finding = z.object({
  text: z.string(),
  /** Substrings of `text` that name an entity or a paper. */
  refs: z.array(z.object({ text: z.string(), kind: z.enum(["entity", "paper"]), id: z.string() })),
});
export type Finding = z.infer<typeof Finding>;

/** What the page knows before anything is chosen: sizes, facets with counts, findings. */
export const Summary = z.object({
  engine: z.enum(["embedded", "neo4j"]),
  papers: z.int(),
  results: z.int(),
  entities: z.array(z.object({ type: EntityType, count: z.int() })),
  roles: z.array(Count),
  years: z.array(z.object({ year: z.int(), count: z.int() })),
  venues: z.array(Count),
  deviceClasses: z.array(Count),
  findings: z.array(Finding),
});
export type Summary = z.infer<typeof Summary>;
