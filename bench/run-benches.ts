import type { Bench, BenchOptions, Measurement } from "./harness.ts";

/** A measurement with the bench that made it. */
export interface NamedMeasurement extends Measurement {
  bench: string;
}

export interface BenchRun {
  measurements: NamedMeasurement[];
  failures: { bench: string; message: string }[];
}

/** Runs benches one after the other, so that none disturbs another; one that fails does not stop the rest. */
export async function runBenches(
  benches: readonly Bench[],
  options: BenchOptions,
  onStart: (name: string) => void = () => {},
): Promise<BenchRun> {
  const run: BenchRun = { measurements: [], failures: [] };
  for (const bench of benches) {
    onStart(bench.name);
    try {
      for (const measurement of await bench.run(options)) run.measurements.push({ bench: bench.name, ...measurement });
    } catch (error) {
      run.failures.push({ bench: bench.name, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return run;
}
