import { once } from "node:events";
import { onTestFinished } from "vitest";
import { type Running, type RunOptions, startCli } from "./run-cli.ts";

export interface Served extends Running {
  url: string;
  /** Milliseconds from the start of the process to its first answer. */
  startedIn: number;
  /** Asks to end, as Ctrl+C does, and waits. */
  stop(): ReturnType<typeof wait>;
}
const wait = async (running: Running) => {
  running.child.kill("SIGINT");
  return running.ended;
};

/** Starts `serve` or `start` on a free port and waits for its address; ended with the test. */
export async function serveCli(args: string[], options: RunOptions = {}): Promise<Served> {
  const began = Date.now();
  const running = startCli([...args, "--port", "0"], options);
  onTestFinished(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
  });
  const url = await addressOf(running);
  await fetch(`${url}/health`);
  return { ...running, url, startedIn: Date.now() - began, stop: () => wait(running) };
}

async function addressOf(running: Running): Promise<string> {
  for (;;) {
    const url = /Lithograph is at (http:\/\/\S+?)\/?(\?\S*)?\n/.exec(running.stdout())?.[1];
    if (url !== undefined) return url;
    if (running.child.stdout === null) throw new Error("no standard output");
    const ended = running.ended.then(({ stderr }) => {
      throw new Error(`it ended before it served:\n${stderr}`);
    });
    await Promise.race([once(running.child.stdout, "data"), ended]);
  }
}
