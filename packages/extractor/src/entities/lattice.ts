import { LABELS, mayFollow } from "./labels.ts";

/** Forward and backward sums over all labelings of one sentence, scaled at each position so that nothing overflows. */
export interface Lattice {
  length: number;
  /** exp(score) of each label at each position, divided by the largest there. */
  potential: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
  /** Sum by which each forward column was divided. */
  scale: Float64Array;
  /** Log of the sum over all labelings. */
  logZ: number;
}

/** exp of the transition scores with forbidden moves at zero; row `LABELS` is the start of a sentence. */
export function expTransitions(scores: Float32Array): Float64Array {
  const result = new Float64Array((LABELS + 1) * LABELS);
  for (let a = 0; a <= LABELS; a += 1)
    for (let b = 0; b < LABELS; b += 1) {
      const i = a * LABELS + b;
      result[i] = mayFollow(a === LABELS ? -1 : a, b) ? Math.exp(scores[i] ?? 0) : 0;
    }
  return result;
}

/** Memory for lattices that are read one after another: the next one takes the place of the last. */
export class LatticeRoom {
  scores = new Float32Array(0);
  potential = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  scale = new Float64Array(0);

  /** Makes room for a sentence of `length` tokens. */
  reserve(length: number): void {
    if (length <= this.scale.length) return;
    const most = Math.max(64, length, this.scale.length * 2);
    this.scores = new Float32Array(most * LABELS);
    this.potential = new Float64Array(most * LABELS);
    this.forward = new Float64Array(most * LABELS);
    this.backward = new Float64Array(most * LABELS);
    this.scale = new Float64Array(most);
  }
}

/**
 * Linear-chain forward-backward (Lafferty et al. 2001). `scores` holds `length` rows of `LABELS`. The result lies in
 * `room`, whose arrays may be longer than it.
 */
export function runLattice(
  scores: Float32Array,
  length: number,
  transitions: Float64Array,
  room: LatticeRoom = new LatticeRoom(),
): Lattice {
  room.reserve(length);
  const { potential, forward, backward, scale } = room;
  let logZ = 0;
  for (let t = 0; t < length; t += 1) {
    const row = t * LABELS;
    let max = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y += 1) max = Math.max(max, scores[row + y] as number);
    for (let y = 0; y < LABELS; y += 1) potential[row + y] = Math.exp((scores[row + y] as number) - max);
    const sum = forwardStep(forward, potential, transitions, t);
    scale[t] = sum;
    logZ += Math.log(sum) + max;
  }
  for (let t = length - 1; t >= 0; t -= 1) backwardStep(backward, potential, transitions, scale, t, length);
  return { length, potential, forward, backward, scale, logZ };
}

function forwardStep(forward: Float64Array, potential: Float64Array, transitions: Float64Array, t: number): number {
  const row = t * LABELS;
  const before = row - LABELS;
  let sum = 0;
  for (let y = 0; y < LABELS; y += 1) {
    let total = 0;
    if (t === 0) total = transitions[LABELS * LABELS + y] as number;
    else {
      // Only the beginning and the inside of a type go on to its inside.
      const first = y > 0 && y % 2 === 0 ? y - 1 : 0;
      const last = first > 0 ? y : LABELS - 1;
      for (let x = first; x <= last; x += 1)
        total += (forward[before + x] as number) * (transitions[x * LABELS + y] as number);
    }
    const value = total * (potential[row + y] as number);
    forward[row + y] = value;
    sum += value;
  }
  for (let y = 0; y < LABELS; y += 1) forward[row + y] = (forward[row + y] as number) / sum;
  return sum;
}

function backwardStep(
  backward: Float64Array,
  potential: Float64Array,
  transitions: Float64Array,
  scale: Float64Array,
  t: number,
  length: number,
): void {
  const row = t * LABELS;
  if (t === length - 1) {
    backward.fill(1, row, row + LABELS);
    return;
  }
  const after = row + LABELS;
  const by = scale[t + 1] as number;
  for (let x = 0; x < LABELS; x += 1) {
    // Every label may be followed by "outside" and by the beginning of a type, and a type by its own inside.
    const goesOn = x % 2 === 1 ? x + 1 : x;
    const from = x * LABELS;
    let total = (transitions[from] as number) * (potential[after] as number) * (backward[after] as number);
    for (let y = 1; y < LABELS; y += 2) {
      total += (transitions[from + y] as number) * (potential[after + y] as number) * (backward[after + y] as number);
      const z = y + 1;
      if (z === goesOn)
        total += (transitions[from + z] as number) * (potential[after + z] as number) * (backward[after + z] as number);
    }
    backward[row + x] = total / by;
  }
}
