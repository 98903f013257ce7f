/**
 * `pnpm bench [NAME…] [--small] [--data PATH] [--out FILE]`: runs every bench/*.bench.ts (or those whose name holds one of
 * NAME), prints one table of ratios and writes the figures as JSON (default .cache/bench.json).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { benchFiles, loadBench } from "./find-benches.ts";
import type { BenchOptions } from "./harness.ts";
import { runBenches } from "./run-benches.ts";
import { formatTable } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: "boolean", default: false },
    data: { type: "string" },
    out: { type: "string", default: ".cache/bench.json" },
  },
});
const options: BenchOptions =
  values.data === undefined ? { small: values.small } : { small: values.small, data: values.data };
const files = benchFiles(new URL(".", import.meta.url));
const benches = await Promise.all(files.map(loadBench));
const chosen = benches.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
const { measurements, failures } = await runBenches(chosen, options, (name) => console.error(`${name} …`));
console.log(formatTable(measurements));
for (const { bench, message } of failures) console.error(`${bench} failed: ${message}`);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, `${JSON.stringify({ node: process.version, measurements, failures }, null, 2)}\n`);
if (failures.length > 0) process.exitCode = 1;
