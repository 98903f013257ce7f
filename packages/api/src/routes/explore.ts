import { createRoute, z } from "@hono/zod-openapi";
import { EntityDetail, GraphView, Quote, SearchHit, Summary } from "@lithograph/model";
import { createRouter } from "../router.ts";
import { ok, problems } from "../schemas/problem.ts";
import { IdParam } from "../schemas/query-params.ts";
import { EvidenceQuery, GraphQuery, NeighboursQuery, PathQuery, SearchQuery } from "../schemas/view-queries.ts";
import type { Views } from "../views.ts";
import { orNotFound } from "./not-found.ts";

const tags = ["explore"];

const summaryRoute = createRoute({
  method: "get",
  path: "/summary",
  tags,
  summary: "Sizes, facets with counts, and findings computed from the graph",
  responses: { 200: ok(Summary, "The summary"), ...problems() },
});

const searchRoute = createRoute({
  method: "get",
  path: "/search",
  tags,
  summary: "Entities and papers whose name, alias or words match",
  request: { query: SearchQuery },
  responses: { 200: ok(z.array(SearchHit), "Hits, the best first"), ...problems() },
});

const graphRoute = createRoute({
  method: "get",
  path: "/graph",
  tags,
  summary: "The most telling part of the graph, laid out; or exactly the ids that are asked for",
  request: { query: GraphQuery },
  responses: { 200: ok(GraphView, "Nodes and edges"), ...problems() },
});

const entityRoute = createRoute({
  method: "get",
  path: "/entities/{id}",
  tags,
  summary: "One entity with its papers, links, results and sentences",
  request: { params: IdParam },
  responses: { 200: ok(EntityDetail, "The entity"), ...problems(404) },
});

const neighboursRoute = createRoute({
  method: "get",
  path: "/entities/{id}/neighbours",
  tags,
  summary: "What is linked to an entity or a paper, the strongest links first",
  request: { params: IdParam, query: NeighboursQuery },
  responses: { 200: ok(GraphView, "The neighbourhood"), ...problems(404) },
});

const evidenceRoute = createRoute({
  method: "get",
  path: "/evidence",
  tags,
  summary: "The sentences that link two things",
  request: { query: EvidenceQuery },
  responses: { 200: ok(z.array(Quote), "Sentences, the most certain first"), ...problems() },
});

const pathRoute = createRoute({
  method: "get",
  path: "/path",
  tags,
  summary: "A shortest path between two things",
  request: { query: PathQuery },
  responses: { 200: ok(GraphView, "The path; no nodes where there is none"), ...problems(404) },
});

export function exploreRoutes(views: Views) {
  return createRouter()
    .openapi(summaryRoute, async (c) => c.json(await views.summary(c.req.raw.signal), 200))
    .openapi(searchRoute, async (c) => {
      const { q, types = [], limit } = c.req.valid("query");
      return c.json(await views.search(q, { types, limit, signal: c.req.raw.signal }), 200);
    })
    .openapi(graphRoute, async (c) => c.json(await views.graph(c.req.valid("query"), c.req.raw.signal), 200))
    .openapi(entityRoute, async (c) => {
      const { id } = c.req.valid("param");
      return c.json(orNotFound(await views.entity(id, c.req.raw.signal), "entity", id), 200);
    })
    .openapi(neighboursRoute, async (c) => {
      const { id } = c.req.valid("param");
      const view = await views.neighbours(id, c.req.valid("query"), c.req.raw.signal);
      return c.json(orNotFound(view, "entity or paper", id), 200);
    })
    .openapi(evidenceRoute, async (c) => c.json(await views.evidence(c.req.valid("query"), c.req.raw.signal), 200))
    .openapi(pathRoute, async (c) => {
      const { from, to } = c.req.valid("query");
      return c.json(await views.path(from, to, c.req.raw.signal), 200);
    });
}
