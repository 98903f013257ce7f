import { createRoute, z } from "@hono/zod-openapi";
import { GraphSchema } from "@lithograph/model";
import { createRouter } from "../router.ts";
import { CypherAnswerBody, CypherRequest } from "../schemas/cypher.ts";
import { NamedQueryInfo } from "../schemas/named-query.ts";
import { ok, problems } from "../schemas/problem.ts";
import type { Views } from "../views.ts";

const tags = ["cypher"];

const cypherRoute = createRoute({
  method: "post",
  path: "/cypher",
  tags,
  summary: "Run read-only Cypher within a time and a row limit",
  request: { body: { required: true, content: { "application/json": { schema: CypherRequest } } } },
  responses: { 200: ok(CypherAnswerBody, "Columns and rows"), ...problems(408, 413, 415, 422, 499) },
});

const queriesRoute = createRoute({
  method: "get",
  path: "/queries",
  tags,
  summary: "The queries that ship with Lithograph",
  responses: { 200: ok(z.array(NamedQueryInfo), "Queries with their Cypher"), ...problems() },
});

const schemaRoute = createRoute({
  method: "get",
  path: "/schema",
  tags,
  summary: "Labels, relationship types and properties with their counts",
  responses: { 200: ok(GraphSchema, "The schema"), ...problems() },
});

export function cypherRoutes(views: Views) {
  return createRouter()
    .openapi(cypherRoute, async (c) => c.json(await views.cypher(c.req.valid("json"), c.req.raw.signal), 200))
    .openapi(queriesRoute, (c) => c.json(views.queries(), 200))
    .openapi(schemaRoute, async (c) => c.json(await views.schema(), 200));
}
