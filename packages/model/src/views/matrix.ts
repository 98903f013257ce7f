import { z } from "zod";
import { EntityType } from "../types.ts";
import { ShownQuery } from "./graph-view.ts";

export const MatrixHead = z.object({
  id: z.string(),
  name: z.string(),
  type: EntityType,
  papers: z.int(),
  /** Group heading: device class for hardware, IS_A head for techniques; null at the top. */
  group: z.string().nullable(),
});
export type MatrixHead = z.infer<typeof MatrixHead>;

/** Rows × columns with the papers that link them; pairs without a cell are the gaps. */
export const Matrix = z.object({
  rows: z.array(MatrixHead),
  columns: z.array(MatrixHead),
  cells: z.array(
    z.object({
      row: z.string(),
      column: z.string(),
      papers: z.int(),
      /** Best gain reported there, as a ratio "x", with the result's id; null where none is. */
      best: z.object({ result: z.string(), metric: z.string(), value: z.string(), ratio: z.number() }).nullable(),
      /** Newest year among the papers. */
      year: z.int().nullable(),
    }),
  ),
  total: z.object({ rows: z.int(), columns: z.int() }),
  query: ShownQuery,
});
export type Matrix = z.infer<typeof Matrix>;
