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

/** Grafeo's errors of language are about what it lacks: the statement is Cypher, or it would not have come here. */
function engineProblem(error: unknown) {
  const problem = toProblem(error);
  if (problem.code !== "INTERNAL") return problem;
  const [first = ""] = problem.message.split("\n");
  const said = first.replace(/^.*GRAFEO-[A-Z]\d+: /, "");
  if (/undefined variable|not defined|not in scope/i.test(said))
    return { code: "CYPHER_SYNTAX" as const, message: said, hint: null };
  if (/GRAFEO-(Q00[12]|X001)/.test(problem.message)) {
    const hint = "Write it differently, or set NEO4J_URI to a Neo4j 5 to run it as it is.";
    return { code: "CYPHER_UNSUPPORTED" as const, message: `The embedded engine cannot run this: ${said}.`, hint };
  }
  // A search for paths has a bound of the engine's own, which a fast machine meets before ours.
  if (/MiB of memory/.test(said)) {
    const hint = "Give the pattern an upper bound (*1..3), name labels and start from an id.";
    return { code: "CYPHER_MEMORY" as const, message: `The query was ended: ${said.replace(/: .*$/, "")}.`, hint };
  }
  return { ...problem, code: "ENGINE_FAILED" as const };
}
