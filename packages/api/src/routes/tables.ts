import { createRoute } from "@hono/zod-openapi";
import { Matrix, PaperDetail, PaperPage, ResultPage } from "@lithograph/model";
import { createRouter } from "../router.ts";
import { ok, problems } from "../schemas/problem.ts";
import { IdParam } from "../schemas/query-params.ts";
import { MatrixQuery, PapersQuery, ResultsQuery } from "../schemas/view-queries.ts";
import type { Views } from "../views.ts";
import { orNotFound } from "./not-found.ts";

const tags = ["tables"];

const papersRoute = createRoute({
  method: "get",
  path: "/papers",
  tags,
  summary: "A page of papers",
  request: { query: PapersQuery },
  responses: { 200: ok(PaperPage, "Papers"), ...problems() },
});

const paperRoute = createRoute({
  method: "get",
  path: "/papers/{id}",
  tags,
  summary: "One paper with every mention by its place in the text, and its results",
  request: { params: IdParam },
  responses: { 200: ok(PaperDetail, "The paper"), ...problems(404) },
});

const matrixRoute = createRoute({
  method: "get",
  path: "/matrix",
  tags,
  summary: "Which rows go with which columns, in how many papers; pairs without a cell are the gaps",
  request: { query: MatrixQuery },
  responses: { 200: ok(Matrix, "The matrix"), ...problems() },
});

const resultsRoute = createRoute({
  method: "get",
  path: "/results",
  tags,
  summary: "Reported numbers: metric, value, against what, on what, at what, who says so",
  request: { query: ResultsQuery },
  responses: { 200: ok(ResultPage, "Results"), ...problems() },
});

export function tableRoutes(views: Views) {
  return createRouter()
    .openapi(papersRoute, async (c) => c.json(await views.papers(c.req.valid("query"), c.req.raw.signal), 200))
    .openapi(paperRoute, async (c) => {
      const { id } = c.req.valid("param");
      return c.json(orNotFound(await views.paper(id, c.req.raw.signal), "paper", id), 200);
    })
    .openapi(matrixRoute, async (c) => c.json(await views.matrix(c.req.valid("query"), c.req.raw.signal), 200))
    .openapi(resultsRoute, async (c) => c.json(await views.results(c.req.valid("query"), c.req.raw.signal), 200));
}
