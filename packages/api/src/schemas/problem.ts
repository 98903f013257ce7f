import { z } from "@hono/zod-openapi";
import { ERROR_CODES, type ErrorCode } from "@lithograph/model";

const codes = Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]];

/** The one shape of every error answer. */
export const ProblemBody = z
  .object({ code: z.enum(codes), message: z.string(), hint: z.string().nullable() })
  .openapi("Problem");

const content = { "application/json": { schema: ProblemBody } };
const DESCRIPTIONS = {
  400: "The request is not understood; the message names the field.",
  401: "A token is needed.",
  403: "The Host or Origin is not allowed, or the query may not be run.",
  404: "There is no such thing.",
  408: "The query was ended at its time limit.",
  409: "Something else holds what this needs.",
  413: "The body, upload or answer is larger than is allowed.",
  415: "The format is not known.",
  422: "The engine cannot run this query.",
  429: "Too many requests; try again later.",
  499: "The request was cancelled.",
  500: "An error inside the server.",
  503: "The graph engine does not answer.",
  507: "The disk is full.",
} as const;
type ProblemStatus = keyof typeof DESCRIPTIONS;
type ProblemResponse = { description: string; content: typeof content };

/** Response entries for the error statuses that a route can answer with; every route may answer with the common ones. */
export function problems<S extends ProblemStatus>(
  ...statuses: S[]
): Record<S | 400 | 401 | 403 | 500 | 503, ProblemResponse> {
  const all = [...new Set<ProblemStatus>([400, 401, 403, ...statuses, 500, 503])];
  const entries = all.map((status) => [status, { description: DESCRIPTIONS[status], content }] as const);
  return Object.fromEntries(entries) as Record<S | 400 | 401 | 403 | 500 | 503, ProblemResponse>;
}

/** A 200 answer in JSON. */
export function ok<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { "application/json": { schema } } };
}
