import type { PaperResult } from "../store.ts";

/** Metrics of which less is better, by a word of their name. */
const LESS_IS_BETTER =
  /\b(latency|time|runtime|delay|energy|power|memory|footprint|storage|size|cost|error|loss|perplexity|overhead|flops|macs|parameters|area|traffic|bandwidth usage|utilization|edp|energy-delay product|wer|fid|rmse|mae|staleness|jitter|stalls?|misses)\b/i;
const MORE_IS_BETTER =
  /\b(accuracy|throughput|speed|speedup|efficiency|precision|recall|f1|map|auc|bleu|rouge|score|performance|fps|iou|psnr|ssim|sparsity|compression|reduction|saving|savings|improvement|gain|quality|success)\b/i;

/** Whether more of a metric is better, as its name tells; null where it does not. */
export function higherIsBetter(metric: string | null): boolean | null {
  if (metric === null) return null;
  if (MORE_IS_BETTER.test(metric)) return true;
  return LESS_IS_BETTER.test(metric) ? false : null;
}

type Gain = Pick<PaperResult, "low" | "high" | "unit" | "change"> & { metric: { words: string } | null };

/**
 * The gain that a result states, as one ratio that can be compared: 4.07 for "4.07x", 1.25 for "25% higher", 4 for "75%
 * less energy". Null for plain values and for what is no gain (a metric that got worse).
 */
export function gainRatio({ low, high, unit, change, metric }: Gain): number | null {
  if (change === "absolute") return null;
  const better = higherIsBetter(metric?.words ?? null);
  if (better !== null && better !== (change === "increase") && unit !== "x") return null;
  const value = Math.max(Math.abs(low), Math.abs(high));
  if (unit === "x") return value > 0 ? value : null;
  if (unit !== "%") return null;
  if (change === "increase") return 1 + value / 100;
  return value < 100 ? 1 / (1 - value / 100) : null;
}
