import { ENTITY_TYPES } from "@lithograph/model";
import { begin, inside, LABELS } from "./labels.ts";
import type { Lattice } from "./lattice.ts";

/** A stretch of tokens of one sentence with the probability that exactly it is an entity of `type`. */
export interface SpanPosterior {
  /** First token, and the token after the last. */
  from: number;
  to: number;
  type: number;
  probability: number;
}

const MAX_TOKENS = 14;

/** Every span whose probability is at least `floor`, summed exactly over all labelings that contain it. */
export function spanPosteriors(lattice: Lattice, transitions: Float64Array, floor: number): SpanPosterior[] {
  const spans: SpanPosterior[] = [];
  for (let from = 0; from < lattice.length; from += 1)
    for (let type = 0; type < ENTITY_TYPES.length; type += 1) extend(lattice, transitions, floor, from, type, spans);
  return spans;
}

function extend(
  lattice: Lattice,
  transitions: Float64Array,
  floor: number,
  from: number,
  type: number,
  spans: SpanPosterior[],
): void {
  const { forward, backward, potential, scale, length } = lattice;
  const go = inside(type);
  let label = begin(type);
  // `mass`: probability of the labelings that begin here with this type and are still going on at `at`.
  let mass = forward[from * LABELS + label] as number;
  for (let at = from; at < length && at < from + MAX_TOKENS; at += 1) {
    if (mass * (backward[at * LABELS + label] as number) < floor) return;
    const next = (at + 1) * LABELS;
    const goOn =
      at + 1 < length
        ? (mass * (transitions[label * LABELS + go] as number) * (potential[next + go] as number)) /
          (scale[at + 1] as number)
        : 0;
    const all = mass * (backward[at * LABELS + label] as number);
    const longer = at + 1 < length ? goOn * (backward[next + go] as number) : 0;
    const probability = all - longer;
    if (probability >= floor) spans.push({ from, to: at + 1, type, probability: Math.min(1, probability) });
    mass = goOn;
    label = go;
  }
}
