/** The median of some figures; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One of several ways to do one thing. */
export interface Way {
  name: string;
  run(): unknown;
}

/**
 * Median seconds that each way takes, in their order. They take turns, round by round, so that a machine that slows down
 * slows all of them; the first round warms up and does not count (with `rounds` 0 it is all there is).
 */
export async function timeInTurns(ways: readonly Way[], rounds = 5): Promise<number[]> {
  const seconds = ways.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, way] of ways.entries()) {
      const start = performance.now();
      await way.run();
      if (round > 0 || rounds === 0) seconds[i]?.push((performance.now() - start) / 1000);
    }
  }
  return seconds.map(median);
}
