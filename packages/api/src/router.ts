import { OpenAPIHono } from "@hono/zod-openapi";
import { ERROR_CODES, LithographError, toProblem } from "@lithograph/model";
import type { Context, Env } from "hono";
import { HTTPException } from "hono/http-exception";

/** An answer in the one error shape, with the status of the code table. */
export function problemResponse(error: unknown): Response {
  const problem = toProblem(error);
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return new Response(JSON.stringify(problem), { status: ERROR_CODES[problem.code].status, headers });
}

/** What a thrown value becomes: the framework's own exceptions (bad JSON, …) are the client's. */
export function onError(error: Error, _c: Context): Response {
  if (error instanceof HTTPException) {
    const code = error.status === 413 ? "TOO_LARGE" : "BAD_REQUEST";
    return problemResponse(new LithographError(code, `The request was not understood: ${error.message}`));
  }
  return problemResponse(error);
}

/** A router whose failed validations answer BAD_REQUEST, naming the field. */
export function createRouter(): OpenAPIHono<Env> {
  const router = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const field = issue === undefined || issue.path.length === 0 ? "the request" : issue.path.join(".");
      const message = `The ${result.target === "json" ? "body" : result.target} is not valid: ${field}: ${issue?.message ?? "unknown"}.`;
      return problemResponse(new LithographError("BAD_REQUEST", message, "See /openapi.json for what it takes."));
    },
  });
  router.onError(onError);
  return router;
}
