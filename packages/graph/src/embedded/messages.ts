import type { CypherValue, Problem } from "@lithograph/model";
import { z } from "zod";
import type { GraphChanges, LoadProgress } from "../store.ts";

/** What the parent asks of a child, by the name of the operation. */
export interface Operations {
  /** Reader: opens a graph file for reading only. */
  open: { request: { file: string }; answer: null };
  read: { request: ReadRequest; answer: ReadAnswer };
  search: { request: { text: string; types: string[]; limit: number }; answer: unknown[] };
  schema: { request: null; answer: unknown };
  /** Writer: a part of the changes. A channel's cost grows with the square of a message: parts are small. */
  give: { request: Partial<GraphChanges>; answer: null };
  /** Writer: copies `from` (where there is one) to `file` and brings it to what the changes given say. */
  load: { request: { from: string | null; file: string; batch: number }; answer: null };
  close: { request: null; answer: null };
}
export type Operation = keyof Operations;

export interface ReadRequest {
  cypher: string;
  params: Record<string, CypherValue>;
  maxRows: number;
}
export interface ReadAnswer {
  columns: string[];
  rows: CypherValue[][];
  truncated: boolean;
  elapsedMs: number;
}

export type Request = { [O in Operation]: { id: number; op: O; payload: Operations[O]["request"] } }[Operation];
export type Handlers = {
  [O in Operation]?: (
    payload: Operations[O]["request"],
    progress: (progress: LoadProgress) => void,
  ) => Promise<Operations[O]["answer"]>;
};

/** What a child sends: an answer, a problem, how far it is, or how much memory it holds. */
export const ChildMessage = z.union([
  z.object({ id: z.int(), answer: z.unknown() }),
  z.object({ id: z.int(), problem: z.custom<Problem>() }),
  z.object({ id: z.int(), progress: z.custom<LoadProgress>() }),
  z.object({ rss: z.number() }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;
