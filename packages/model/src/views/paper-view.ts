import { z } from "zod";
import { Paper } from "../paper.ts";
import { EntityType, Role } from "../types.ts";
import { ShownQuery } from "./graph-view.ts";
import { ResultView } from "./result-view.ts";

/** A row of the papers table. */
export const PaperRow = z.object({
  id: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  venue: z.string().nullable(),
  authors: z.array(z.string()),
  doi: z.string().nullable(),
  url: z.string().nullable(),
  /** Canonical ids and names of what it proposes and runs on, for the row. */
  proposes: z.array(z.object({ id: z.string(), name: z.string(), type: EntityType })),
  runsOn: z.array(z.object({ id: z.string(), name: z.string() })),
  entities: z.int(),
  results: z.int(),
});
export type PaperRow = z.infer<typeof PaperRow>;

export const PaperPage = z.object({ papers: z.array(PaperRow), total: z.int(), query: ShownQuery });
export type PaperPage = z.infer<typeof PaperPage>;

/** The reader: the paper, its entities with every mention, its results. */
export const PaperDetail = z.object({
  paper: Paper,
  entities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The name in this paper, where it differs from the canonical one. */
      nameHere: z.string(),
      type: EntityType,
      role: Role,
      confidence: z.number(),
      rule: z.string(),
      mentions: z.array(z.object({ start: z.int(), end: z.int() })),
    }),
  ),
  results: z.array(ResultView),
});
export type PaperDetail = z.infer<typeof PaperDetail>;
