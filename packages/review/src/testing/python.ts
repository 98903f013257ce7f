import { spawnSync } from "node:child_process";

/** Runs a Python script over standard input; null where Python or one of its modules is missing. */
export function python(modules: readonly string[], script: string, input: string): string | null {
  const imports = modules.map((name) => `import ${name}\n`).join("");
  const probe = spawnSync("python3", ["-c", imports], { encoding: "utf8" });
  if (probe.status !== 0) return null;
  const run = spawnSync("python3", ["-c", `${imports}${script}`], {
    encoding: "utf8",
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** Says in one line why a test has nothing to run on. */
export function skipLine(program: string): void {
  process.stderr.write(`skipped: ${program} is not installed here\n`);
}
