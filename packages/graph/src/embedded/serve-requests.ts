import { LithographError, toProblem } from "@lithograph/model";
import { z } from "zod";
import type { ChildMessage, Handlers, Operation, Operations } from "./messages.ts";

const MEMORY_REPORT_MS = 100;
const Envelope = z.object({ id: z.int(), op: z.string(), payload: z.unknown() });

/**
 * A child's main loop: answers the parent's requests until the parent goes, and says how much memory it holds, so that
 * the parent can end it. The parent is this same program: payloads are trusted, their kinds are not repeated here.
 */
export function serveRequests(handlers: Handlers): void {
  const send = (message: ChildMessage) => {
    if (process.connected) process.send?.(message);
  };
  const report = setInterval(() => send({ rss: process.memoryUsage.rss() }), MEMORY_REPORT_MS);
  report.unref();
  process.on("disconnect", () => process.exit(0));
  process.on("message", async (message) => {
    const { id, op, payload } = Envelope.parse(message);
    try {
      send({ id, answer: await handle(handlers, op, payload, (progress) => send({ id, progress })) });
    } catch (error) {
      send({ id, problem: engineProblem(error) });
    }
    if (op === "close") process.disconnect();
  });
}

function handle(
  handlers: Handlers,
  op: string,
  payload: unknown,
  progress: Parameters<NonNullable<Handlers["load"]>>[1],
): Promise<unknown> {
  const handler = Object.entries(handlers).find(([name]) => name === op)?.[1] as
    | ((payload: unknown, progress: unknown) => Promise<Operations[Operation]["answer"]>)
    | undefined;
  if (handler === undefined) throw new LithographError("INTERNAL", `The engine has no operation "${op}".`);
  return handler(payload, progress);
}

function engineProblem(error: unknown) {
  const problem = toProblem(error);
  return problem.code === "INTERNAL" ? { ...problem, code: "ENGINE_FAILED" as const } : problem;
}
