import { z } from "zod";
import { Role } from "../types.ts";

/** A sentence of a paper that says so; offsets count in `paperText`, marks inside the sentence. */
export const Quote = z.object({
  paper: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  sentence: z.string(),
  /** Where the sentence begins in the paper's text. */
  offset: z.int(),
  /** Places inside the sentence: what is marked, and as which entity. */
  marks: z.array(z.object({ start: z.int(), end: z.int(), entity: z.string() })),
  role: Role.nullable(),
  confidence: z.number(),
});
export type Quote = z.infer<typeof Quote>;
