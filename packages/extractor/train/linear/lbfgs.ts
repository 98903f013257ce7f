/** Fills `gradient` at `point` and returns the value there. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const MEMORY = 8;
const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

interface Step {
  s: Float64Array;
  y: Float64Array;
  rho: number;
}

/** The quasi-Newton direction from the last steps (two-loop recursion). */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of steps.toReversed()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    for (let i = 0; i < q.length; i += 1) q[i] = (q[i] as number) - alpha * (y[i] as number);
  }
  const last = steps.at(-1);
  const gamma = last === undefined ? 1 / Math.max(1, Math.sqrt(dot(q, q))) : 1 / (last.rho * dot(last.y, last.y));
  for (let i = 0; i < q.length; i += 1) q[i] = (q[i] as number) * gamma;
  for (const { s, y, rho } of steps) {
    const beta = rho * dot(y, q);
    const by = (alphas.pop() as number) - beta;
    for (let i = 0; i < q.length; i += 1) q[i] = (q[i] as number) + by * (s[i] as number);
  }
  return q;
}

/**
 * Minimises a smooth convex function by L-BFGS (Liu and Nocedal 1989) with backtracking, from zero. Deterministic.
 * Stops after `iterations` or when the value falls by less than 1e-5 of itself.
 */
export function minimise(objective: Objective, size: number, iterations: number): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const steps: Step[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const move = direction(gradient, steps);
    const slope = dot(move, gradient);
    if (slope <= 0) break;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let rate = 1; rate > 1e-6; rate /= 2) {
      for (let i = 0; i < size; i += 1) next[i] = (point[i] as number) - rate * (move[i] as number);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value - 1e-4 * rate * slope) break;
    }
    if (!(nextValue < value)) break;
    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      s[i] = (next[i] as number) - (point[i] as number);
      y[i] = (nextGradient[i] as number) - (gradient[i] as number);
    }
    const sy = dot(s, y);
    if (sy > 1e-12) steps.push({ s, y, rho: 1 / sy });
    if (steps.length > MEMORY) steps.shift();
    const fall = value - nextValue;
    [point, gradient, value] = [next, nextGradient, nextValue];
    if (fall < 1e-5 * Math.abs(value)) break;
  }
  return point;
}
