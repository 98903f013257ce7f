import { createRoute, z } from "@hono/zod-openapi";
import {
  Collection,
  CollectionEntry,
  CollectionStep,
  CurationEntry,
  DecisionBody,
  EntityType,
  Note,
} from "@lithograph/model";
import { type DecisionMaker, QUEUE_DEFAULTS, readCollections, reviewQueue } from "@lithograph/review";
import { createRouter } from "../router.ts";
import { ok, problems } from "../schemas/problem.ts";
import type { ReadExportData } from "./export.ts";

/** What changes a review: decisions on the evidence, steps of collections. */
export interface ReviewWork {
  /** @throws LithographError CONFLICT where the decision could not take effect */
  decide(body: DecisionBody, maker: DecisionMaker): Promise<{ entry: CurationEntry; conflicts: Conflict[] }>;
  collect(step: CollectionStep, maker: DecisionMaker): Promise<CollectionEntry>;
}

const tags = ["review"];
const Conflict = z
  .object({
    entry: z.string(),
    kind: z.enum(["gone", "ambiguous", "restored", "taken", "circular", "contradiction"]),
    message: z.string(),
    applied: z.boolean().openapi({ description: "Whether the decision took effect all the same." }),
  })
  .openapi("CurationConflict");
type Conflict = z.infer<typeof Conflict>;

const By = z.string().min(1).max(200).nullable().default(null).openapi({ description: "Who decides." });
const Decision = z.object({ decision: DecisionBody, by: By, reason: z.string().max(2_000).nullable().default(null) });
const json = <S extends z.ZodType>(schema: S) => ({ required: true, content: { "application/json": { schema } } });
const Decided = z.object({ entry: CurationEntry, conflicts: z.array(Conflict) });

const decideRoute = createRoute({
  method: "post",
  path: "/decisions",
  tags,
  summary: "Merge, split, rename, retype, reject, confirm or add something, or undo an earlier decision",
  request: { body: json(Decision) },
  responses: { 200: ok(Decided, "The decision as it is stored; the graph holds it"), ...problems(409, 507) },
});

const decisionsRoute = createRoute({
  method: "get",
  path: "/decisions",
  tags,
  summary: "Every decision, the oldest first, and those that want a person's eyes",
  responses: {
    200: ok(z.object({ entries: z.array(CurationEntry), conflicts: z.array(Conflict) }), "Decisions"),
    ...problems(),
  },
});

const QueueItem = z.object({
  kind: z.enum(["low-confidence", "duplicate"]),
  entities: z.array(z.object({ id: z.string(), name: z.string(), type: EntityType, papers: z.int() })),
  weight: z.number(),
  reason: z.string(),
});

const queueRoute = createRoute({
  method: "get",
  path: "/review-queue",
  tags,
  summary: "What is most worth a person's look, the greatest effect first",
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(QUEUE_DEFAULTS.limit) }) },
  responses: { 200: ok(z.array(QueueItem), "The queue"), ...problems() },
});

const collectRoute = createRoute({
  method: "post",
  path: "/collections",
  tags,
  summary: "Make, name or delete a collection, put things into it or take them out, or note something",
  request: { body: json(z.object({ step: CollectionStep, by: By })) },
  responses: { 200: ok(CollectionEntry, "The step as it is stored"), ...problems(409, 507) },
});

const collectionsRoute = createRoute({
  method: "get",
  path: "/collections",
  tags,
  summary: "Collections with what is in them, and notes",
  responses: {
    200: ok(z.object({ collections: z.array(Collection), notes: z.array(Note) }), "Collections"),
    ...problems(),
  },
});

export function reviewRoutes(work: ReviewWork, readExportData: ReadExportData) {
  return createRouter()
    .openapi(decideRoute, async (c) => {
      const { decision, by, reason } = c.req.valid("json");
      return c.json(await work.decide(decision, { by, reason }), 200);
    })
    .openapi(decisionsRoute, async (c) => {
      const { source, conflicts } = await readExportData();
      return c.json({ entries: [...source.curation], conflicts: [...conflicts] }, 200);
    })
    .openapi(queueRoute, async (c) => {
      const { graph, confirmed, source } = await readExportData();
      return c.json(reviewQueue({ graph, confirmed, entries: source.curation }, c.req.valid("query")), 200);
    })
    .openapi(collectRoute, async (c) => {
      const { step, by } = c.req.valid("json");
      return c.json(await work.collect(step, { by }), 200);
    })
    .openapi(collectionsRoute, async (c) => {
      const { source } = await readExportData();
      const { collections, notes } = readCollections(source.collections);
      return c.json({ collections, notes }, 200);
    });
}
