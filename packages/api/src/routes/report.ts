import { createRoute, z } from "@hono/zod-openapi";
import { atomFeed, jsonFeed, newPapers, parseSelection, reviewReport, selectData } from "@lithograph/review";
import { createRouter } from "../router.ts";
import { problems } from "../schemas/problem.ts";
import type { ReadExportData } from "./export.ts";

const tags = ["review"];
const select = z
  .string()
  .max(10_000)
  .default("")
  .openapi({ description: "Terms as for /api/export; everything if absent.", example: "class:FPGA" });
const title = z.string().min(1).max(300);
const file = (description: string, mediaType: string) => ({
  200: { description, content: { [mediaType]: { schema: z.string() } } },
  ...problems(),
});

const reportRoute = createRoute({
  method: "get",
  path: "/report",
  tags,
  summary: "The skeleton of a related-work section: every statement with its citation and its quotation",
  request: { query: z.object({ select, title: title.default("Related work") }) },
  responses: file("Markdown as Pandoc takes it", "text/markdown"),
});

const feedRoute = createRoute({
  method: "get",
  path: "/feed",
  tags,
  summary: "The papers of a saved query as a feed, so that a reader tells what is new",
  request: {
    query: z.object({ select, title: title.default("Lithograph"), format: z.enum(["json", "atom"]).default("json") }),
  },
  responses: file("JSON Feed 1.1 or Atom 1.0", "application/feed+json"),
});

export function reportRoutes(readExportData: ReadExportData) {
  return createRouter()
    .openapi(reportRoute, async (c) => {
      const query = c.req.valid("query");
      const data = selectData(await readExportData(), parseSelection(query.select));
      c.header("content-type", "text/markdown; charset=utf-8");
      return c.body([...reviewReport(data, { title: query.title, prisma: null })].join(""), 200);
    })
    .openapi(feedRoute, async (c) => {
      const query = c.req.valid("query");
      const data = selectData(await readExportData(), parseSelection(query.select));
      const head = { title: query.title, url: c.req.url, updated: new Date().toISOString() };
      const items = newPapers(data, new Set());
      c.header("content-type", query.format === "atom" ? "application/atom+xml" : "application/feed+json");
      return c.body(query.format === "atom" ? atomFeed(head, items) : jsonFeed(head, items), 200);
    });
}
