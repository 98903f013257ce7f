import { z } from "zod";
import { EntityType, Role } from "../types.ts";
import { GraphNode, ShownQuery } from "./graph-view.ts";
import { Quote } from "./quote.ts";
import { ResultView } from "./result-view.ts";

/** The inspector's page on one entity. Lists are cut at their limit; `papers` and the totals say how many there are. */
export const EntityDetail = z.object({
  id: z.string(),
  type: EntityType,
  name: z.string(),
  aliases: z.array(z.string()),
  papers: z.int(),
  roles: z.array(z.object({ role: Role, papers: z.int() })),
  vendor: z.string().nullable(),
  year: z.int().nullable(),
  deviceClass: z.string().nullable(),
  parents: z.array(GraphNode),
  children: z.array(GraphNode),
  /** Strongest links by type of the other end. */
  neighbours: z.array(
    z.object({ node: GraphNode, relationship: z.string(), direction: z.enum(["out", "in"]), papers: z.int() }),
  ),
  results: z.array(ResultView),
  quotes: z.array(Quote),
  query: ShownQuery,
});
export type EntityDetail = z.infer<typeof EntityDetail>;
