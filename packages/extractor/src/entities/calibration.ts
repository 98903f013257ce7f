/** A rising step-wise linear curve from a model's probability to how often it is right, as equally spaced points. */
export type Calibration = Float32Array;

/** The curve at `probability`. */
export function calibrated(curve: Calibration, probability: number): number {
  const at = Math.min(1, Math.max(0, probability)) * (curve.length - 1);
  const low = Math.floor(at);
  const a = curve[low] ?? 0;
  const b = curve[Math.min(curve.length - 1, low + 1)] ?? a;
  return a + (b - a) * (at - low);
}

/** Isotonic regression (pool adjacent violators) of outcomes on probabilities, read off at `points` places. */
export function fitCalibration(outcomes: readonly { probability: number; right: boolean }[], points = 21): Calibration {
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability);
  const blocks: { sum: number; count: number; from: number; to: number }[] = [];
  for (const { probability, right } of sorted) {
    blocks.push({ sum: right ? 1 : 0, count: 1, from: probability, to: probability });
    for (;;) {
      const [a, b] = [blocks[blocks.length - 2], blocks[blocks.length - 1]];
      if (a === undefined || b === undefined || a.sum / a.count < b.sum / b.count) break;
      blocks.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count, from: a.from, to: b.to });
    }
  }
  return Float32Array.from({ length: points }, (_, i) => {
    const at = i / (points - 1);
    const block = blocks.find((b) => at <= b.to) ?? blocks[blocks.length - 1];
    return block ? block.sum / block.count : at;
  });
}
