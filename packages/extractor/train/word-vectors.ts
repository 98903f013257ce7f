import { Random } from "./random.ts";

/** Settings of skip-gram with negative sampling (Mikolov et al. 2013, arXiv:1310.4546). */
export const VECTOR_SETTINGS = { size: 64, window: 4, negative: 5, epochs: 2, rate: 0.035, subsample: 2e-4, seed: 7 };

/** Words as ids, documents one after another; -1 ends a document. */
export interface WordStream {
  ids: Int32Array;
  counts: Int32Array;
}

/** Cumulative table for drawing noise words by count^0.75. */
function noiseTable(counts: Int32Array, length = 1 << 20): Int32Array {
  const powers = Float64Array.from(counts, (c) => c ** 0.75);
  const total = powers.reduce((a, b) => a + b, 0);
  const table = new Int32Array(length);
  let word = 0;
  let sum = (powers[0] ?? 0) / total;
  for (let i = 0; i < length; i += 1) {
    table[i] = word;
    if (i / length > sum && word < counts.length - 1) {
      word += 1;
      sum += (powers[word] ?? 0) / total;
    }
  }
  return table;
}

/** One positive and several negative updates of the pair (centre, context). */
function trainPair(
  input: Float32Array,
  output: Float32Array,
  centre: number,
  targets: Int32Array,
  error: Float32Array,
  rate: number,
): void {
  const size = error.length;
  const a = centre * size;
  error.fill(0);
  for (let t = 0; t < targets.length; t += 1) {
    const b = (targets[t] as number) * size;
    let dot = 0;
    for (let k = 0; k < size; k += 1) dot += (input[a + k] as number) * (output[b + k] as number);
    const predicted = dot > 8 ? 1 : dot < -8 ? 0 : 1 / (1 + Math.exp(-dot));
    const g = ((t === 0 ? 1 : 0) - predicted) * rate;
    for (let k = 0; k < size; k += 1) {
      error[k] = (error[k] as number) + g * (output[b + k] as number);
      output[b + k] = (output[b + k] as number) + g * (input[a + k] as number);
    }
  }
  for (let k = 0; k < size; k += 1) input[a + k] = (input[a + k] as number) + (error[k] as number);
}

/** Word vectors, one row of `VECTOR_SETTINGS.size` for each word, scaled to length 1. Single-threaded, deterministic. */
export function trainVectors({ ids, counts }: WordStream, progress: (done: number) => void): Float32Array {
  const { size, window, negative, epochs, rate, subsample, seed } = VECTOR_SETTINGS;
  const random = new Random(seed);
  const input = Float32Array.from({ length: counts.length * size }, () => (random.unit() - 0.5) / size);
  const output = new Float32Array(counts.length * size);
  const noise = noiseTable(counts);
  const total = counts.reduce((a, b) => a + b, 0);
  const keep = Float64Array.from(counts, (c) => Math.sqrt(subsample / (c / total)) + subsample / (c / total));
  const targets = new Int32Array(negative + 1);
  const error = new Float32Array(size);
  const kept = new Int32Array(4096);
  for (let epoch = 0, seen = 0; epoch < epochs; epoch += 1) {
    for (let at = 0; at < ids.length; at += 1) {
      let n = 0;
      for (; at < ids.length && (ids[at] as number) >= 0; at += 1) {
        const id = ids[at] as number;
        if (n < kept.length && random.unit() < (keep[id] as number)) kept[n++] = id;
      }
      const done = (epoch + at / ids.length) / epochs;
      const step = rate * Math.max(0.02, 1 - done);
      for (let i = 0; i < n; i += 1) {
        const reach = 1 + random.below(window);
        for (let j = Math.max(0, i - reach); j <= Math.min(n - 1, i + reach); j += 1) {
          if (j === i) continue;
          targets[0] = kept[j] as number;
          for (let k = 1; k <= negative; k += 1) targets[k] = noise[random.next() & (noise.length - 1)] as number;
          trainPair(input, output, kept[i] as number, targets, error, step);
        }
      }
      seen += 1;
      if (seen % 10_000 === 0) progress(done);
    }
  }
  return normalise(input, size);
}

function normalise(vectors: Float32Array, size: number): Float32Array {
  for (let a = 0; a < vectors.length; a += size) {
    let norm = 0;
    for (let k = 0; k < size; k += 1) norm += (vectors[a + k] as number) ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let k = 0; k < size; k += 1) vectors[a + k] = (vectors[a + k] as number) * scale;
  }
  return vectors;
}
