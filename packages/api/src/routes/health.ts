import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../router.ts";
import { ok } from "../schemas/problem.ts";
import { VERSION } from "../version.ts";

const healthRoute = createRoute({
  method: "get",
  path: "/health",
  tags: ["operations"],
  summary: "Whether the server runs",
  responses: { 200: ok(z.object({ status: z.literal("ok"), version: z.string() }), "It runs") },
});

export function healthRoutes() {
  return createRouter().openapi(healthRoute, (c) => c.json({ status: "ok" as const, version: VERSION }, 200));
}
