import { readdirSync } from "node:fs";
import type { Bench } from "./harness.ts";

/** The bench files of a folder, in the order of their names. */
export function benchFiles(folder: URL): URL[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".bench.ts"))
    .sort()
    .map((file) => new URL(file, folder));
}

const hasRun = (value: unknown): value is Pick<Bench, "run"> =>
  typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";

/** The bench that a file exports: `bench`, or `run` (named by the file). One that exports neither is an error. */
export async function loadBench(file: URL): Promise<Bench> {
  const exported: unknown = await import(file.href);
  const bench = typeof exported === "object" && exported !== null && "bench" in exported ? exported.bench : exported;
  const fileName = file.pathname.split("/").at(-1) ?? "";
  if (!hasRun(bench)) throw new TypeError(`${fileName} exports no bench: write \`export const bench: Bench\``);
  const name = "name" in bench && typeof bench.name === "string" ? bench.name : fileName.replace(".bench.ts", "");
  return { name, run: (options) => bench.run(options) };
}
