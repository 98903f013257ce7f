import { Change, Qualifier } from "@lithograph/model";
import { z } from "zod";

/** A result as a reader wrote it down (the annotation guidelines). */
export const GoldResult = z.object({
  metric: z.string().nullable(),
  value: z.string(),
  low: z.number(),
  high: z.number(),
  unit: z.string().nullable(),
  change: Change,
  qualifier: Qualifier.nullable(),
  subject: z.string().nullable(),
  baseline: z
    .array(z.string())
    .nullable()
    .transform((list) => list ?? []),
  benchmark: z
    .array(z.string())
    .nullable()
    .transform((list) => list ?? []),
  hardware: z.string().nullable(),
  evidence: z.string(),
});
export type GoldResult = z.infer<typeof GoldResult>;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

interface Located {
  start: number;
  end: number;
  low: number;
  high: number;
}

/** For each gold result the candidate that is its number (same amounts, in its evidence sentence if possible), or -1. */
export function align(text: string, golds: readonly GoldResult[], candidates: readonly Located[]): number[] {
  const taken = new Set<number>();
  return golds.map((gold) => {
    const from = text.indexOf(gold.evidence);
    const to = from < 0 ? text.length : from + gold.evidence.length;
    const fits = (c: Located, i: number): boolean => !taken.has(i) && near(c.low, gold.low) && near(c.high, gold.high);
    const inside = (c: Located): boolean => from >= 0 && c.start >= from && c.end <= to;
    let at = candidates.findIndex((c, i) => fits(c, i) && inside(c));
    if (at < 0) at = candidates.findIndex(fits);
    if (at >= 0) taken.add(at);
    return at;
  });
}
