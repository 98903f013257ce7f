/** Whether a larger value of a metric is the better one. */
export type MetricDirection = "higher" | "lower";

/** Words that say which way a metric is better; the last one of a name decides ("accuracy loss" is a loss). */
const WORDS: Record<MetricDirection, ReadonlySet<string>> = {
  higher: words(
    "accuracy precision recall f1 f auc auroc auprc map miou iou dice bleu rouge meteor bertscore psnr ssim speedup throughput speed goodput efficiency utilization bandwidth fps qps rps tops gops gflops flops/s flop/s tps tokens/s reuse correctness success win acceptance hit pass fidelity similarity correlation tau rho r2 reward intensity parallelism coverage sparsity compression capacity lifetime reliability robustness scalability consistency alignment coherence diversity performance quality agreement score effectiveness saving reduction balance union preservation faithfulness likelihood gain iops ipc portability",
  ),
  lower: words(
    "latency time delay runtime energy power area cost overhead footprint usage consumption memory parameters flops flop gflops macs bops perplexity loss error mse rmse mae mape wer cer ber fid fvd kid lpips edp traffic movement access accesses complexity requirement demand misses miss stall stalls degradation drop violation violations variance bias regret distance toxicity hallucination carbon emissions ttft tpot tbt itl ppl makespan jitter bubble bubbles redundancy fragmentation imbalance slowdown burden volume distortion divergence hours days operations multiplications staleness downtime nll nmse crosstalk forgetting congestion",
  ),
};

/** Names whose words mislead. */
const NAMES: Readonly<Record<string, MetricDirection | null>> = {
  "error rate": "lower",
  "word error rate": "lower",
  "character error rate": "lower",
  "bit error rate": "lower",
  "miss rate": "lower",
  "cache miss rate": "lower",
  "false positive rate": "lower",
  "false negative rate": "lower",
  "drop rate": "lower",
  "failure rate": "lower",
  "hallucination rate": "lower",
  "violation rate": "lower",
  "frame rate": "higher",
  "memory efficiency": "higher",
  "memory bandwidth": "higher",
  "memory reduction": "higher",
  "memory saving": "higher",
  "energy saving": "higher",
  "power efficiency": "higher",
  "model size": "lower",
  "cache size": "lower",
  "kv cache size": "lower",
  "memory size": "lower",
  "code size": "lower",
  "batch size": "higher",
  "context length": "higher",
  "learning rate": null,
  "sampling rate": null,
  "bit rate": null,
  "clock frequency": "higher",
  frequency: "higher",
  "compression ratio": "higher",
  "acceptance length": "higher",
  "tops/w": "higher",
  "gops/w": "higher",
  "performance per watt": "higher",
  "time to first token": "lower",
  "time per output token": "lower",
  "time between tokens": "lower",
  "peak signal to noise ratio": "higher",
  "signal to noise ratio": "higher",
  "intersection over union": "higher",
  "mean absolute error": "lower",
  "floating point operations per second": "higher",
  "frames per second": "higher",
  "tokens per second": "higher",
  "queries per second": "higher",
  "requests per second": "higher",
  "service level objective": "higher",
  "slo attainment": "higher",
  "resource utilization": "lower",
  "lut utilization": "lower",
  "memory utilization": null,
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Whole-name shapes: rates of floating-point operations, cut-offs, "time to …", areas under curves. */
const SHAPES: readonly (readonly [RegExp, MetricDirection])[] = [
  [/^[GTMPk]?FLOPS$/, "higher"],
  [/@\[?[\d.]+/, "higher"],
  [/^mAP\d/, "higher"],
  [/^time[ -]to[ -]/i, "lower"],
  [/area under/i, "higher"],
];

/** The direction of the last word that tells one. */
function lastWord(folded: string): MetricDirection | null {
  for (const word of folded.split(" ").reverse()) {
    for (const form of [word, word.replace(/s$/, "")]) {
      if (WORDS.lower.has(form)) return "lower";
      if (WORDS.higher.has(form)) return "higher";
    }
  }
  return null;
}

/**
 * Whether more or less of a metric is better, from its name ("top-1 accuracy" → higher, "TTFT" → lower); null where the
 * name does not tell. Pure; case, hyphens and plural of the name do not count, except that "FLOPs" (a count) is lower
 * and "FLOPS" (a rate) higher.
 */
export function metricDirection(name: string): MetricDirection | null {
  const trimmed = name.trim().slice(0, 200);
  const shape = SHAPES.find(([pattern]) => pattern.test(trimmed));
  if (shape) return shape[1];
  const folded = trimmed.toLowerCase().replace(/[\s_–—-]+/g, " ");
  for (const form of [folded, folded.replace(/s$/, "")]) if (Object.hasOwn(NAMES, form)) return NAMES[form] ?? null;
  // "energy per token" is an energy, "speed of inference" a speed.
  const before = /^(.+?) (?:per|of|in) /.exec(folded)?.[1];
  return (before === undefined ? null : lastWord(before)) ?? lastWord(folded);
}
