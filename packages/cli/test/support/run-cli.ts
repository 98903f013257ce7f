import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}
export interface RunOptions {
  env?: Record<string, string>;
  /** What is written to standard input. */
  input?: string;
  cwd?: string;
}
export interface Running {
  child: ChildProcess;
  /** What came so far. */
  stdout(): string;
  stderr(): string;
  ended: Promise<Outcome>;
}

/** Starts the real command in a process of its own, in an environment that knows no Neo4j and no bundle. */
export function startCli(args: string[], { env = {}, input, cwd = ROOT }: RunOptions = {}): Running {
  const clean = Object.entries(process.env).filter(([name]) => !/^(NEO4J|LITHOGRAPH|VITEST|NODE_ENV)/.test(name));
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...Object.fromEntries(clean), ...env } });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input ?? "");
  const ended = once(child, "close").then(([code, signal]): Outcome => ({ code, signal, stdout, stderr }));
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

export function runCli(args: string[], options: RunOptions = {}): Promise<Outcome> {
  return startCli(args, options).ended;
}
