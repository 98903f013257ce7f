import { z } from "@hono/zod-openapi";

/** A query that ships with Lithograph, as a person can read, copy and run it. */
export const NamedQueryInfo = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    cypher: z.string(),
    params: z.array(
      z.object({
        name: z.string(),
        description: z.string(),
        kind: z.enum(["text", "number"]),
        example: z.union([z.string(), z.number()]),
      }),
    ),
  })
  .openapi("NamedQuery");
export type NamedQueryInfo = z.infer<typeof NamedQueryInfo>;
