import { z } from "zod";
import { Change, Qualifier } from "../types.ts";
import { ShownQuery } from "./graph-view.ts";

/** A named thing a result points at: an entity where the linker found one, else the words alone. */
export const Slot = z.object({ id: z.string().nullable(), name: z.string() });
export type Slot = z.infer<typeof Slot>;

/** A line of the results board. */
export const ResultView = z.object({
  id: z.string(),
  metric: Slot.nullable(),
  value: z.string(),
  low: z.number(),
  high: z.number(),
  unit: z.string().nullable(),
  change: Change,
  qualifier: Qualifier.nullable(),
  /** Whether more of the metric is better; null where it is not known. */
  higherIsBetter: z.boolean().nullable(),
  subject: Slot.nullable(),
  baseline: z.array(Slot),
  benchmark: z.array(Slot),
  hardware: Slot.nullable(),
  paper: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  sentence: z.string(),
  /** Place of the value in the paper's text. */
  start: z.int(),
  end: z.int(),
  confidence: z.number(),
});
export type ResultView = z.infer<typeof ResultView>;

export const ResultPage = z.object({ results: z.array(ResultView), total: z.int(), query: ShownQuery });
export type ResultPage = z.infer<typeof ResultPage>;
