import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../router.ts";
import { problems } from "../schemas/problem.ts";
import { listOf } from "../schemas/query-params.ts";
import type { Views } from "../views.ts";

const exportRoute = createRoute({
  method: "get",
  path: "/export",
  tags: ["export"],
  summary: "The graph, or the part that is asked for, as a file",
  request: {
    query: z.object({
      format: z
        .string()
        .min(1)
        .max(40)
        .openapi({ description: "json (graphology), gexf, graphml, …", example: "gexf" }),
      ids: listOf(z.string().max(400), "Only these entities and papers, and what links them"),
    }),
  },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
    ...problems(415),
  },
});

/** Characters that may stand in a header's file name as they are. */
const plainName = (name: string) => name.replace(/[^A-Za-z0-9._-]/g, "_");

export function exportRoutes(views: Views) {
  return createRouter().openapi(exportRoute, async (c) => {
    const { format, ids } = c.req.valid("query");
    const file = await views.export(format, ids ?? null, c.req.raw.signal);
    c.header("content-type", file.mediaType);
    c.header("content-disposition", `attachment; filename="${plainName(file.fileName)}"`);
    return c.body(file.text, 200);
  });
}
