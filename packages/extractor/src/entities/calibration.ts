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
export function fitCalibration(outcomes: readonly { probability: number; right: boolean }[], points = 41): Calibration {
  const blocks: Block[] = [];
  for (const { probability, right } of [...outcomes].sort((a, b) => a.probability - b.probability)) {
    const last = blocks[blocks.length - 1];
    const outcome = { sum: right ? 1 : 0, count: 1, from: probability, to: probability };
    if (last !== undefined && last.to === probability && last.from === probability) pool(blocks, outcome);
    else blocks.push(outcome);
  }
  const rising: Block[] = [];
  for (const block of blocks) {
    rising.push(block);
    while (rising.length > 1 && mean(rising[rising.length - 2]) >= mean(rising[rising.length - 1])) {
      const fallen = rising.pop();
      if (fallen) pool(rising, fallen);
    }
  }
  const curve = (at: number): Block | undefined => rising.find((b) => at <= b.to) ?? rising[rising.length - 1];
  return Float32Array.from({ length: points }, (_, i) => mean(curve(i / (points - 1))));
}

/** Outcomes of neighbouring probabilities: how many, and how many of them were right. */
interface Block {
  sum: number;
  count: number;
  from: number;
  to: number;
}

const mean = (block: Block | undefined): number => (block === undefined ? 0 : block.sum / block.count);

/** Puts `block` into the last of `blocks`. */
function pool(blocks: Block[], block: Block): void {
  const last = blocks.pop();
  if (last === undefined) return;
  blocks.push({ sum: last.sum + block.sum, count: last.count + block.count, from: last.from, to: block.to });
}
