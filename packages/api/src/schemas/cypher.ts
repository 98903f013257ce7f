import { z } from "@hono/zod-openapi";
import { CypherAnswer, CypherValue } from "@lithograph/model";

/**
 * The recursive value of a row, for the document: a generator cannot follow a schema that contains itself, so the
 * document says "any JSON value" while the check stays the model's.
 */
export const JsonValue = z
  .custom<CypherValue>((value) => CypherValue.safeParse(value).success)
  .openapi("CypherValue", {
    type: ["null", "boolean", "number", "string", "array", "object"],
    description:
      "A JSON value. A node is {$node, labels, properties}, a relationship {$relationship, type, start, end, properties}, a path {$path: […]}; integers beyond 2^53 are strings.",
  });

export const CypherAnswerBody = CypherAnswer.extend({ rows: z.array(z.array(JsonValue)) }).openapi("CypherAnswer");

export const CypherRequest = z
  .object({
    cypher: z.string().min(1).max(100_000),
    params: z.record(z.string(), JsonValue).default({}),
    maxRows: z
      .int()
      .min(1)
      .max(10_000)
      .default(1_000)
      .openapi({ description: "Rows kept; the answer says truncated." }),
    timeoutMs: z.int().min(1).max(120_000).default(30_000).openapi({ description: "Milliseconds." }),
  })
  .strict()
  .openapi("CypherRequest");
