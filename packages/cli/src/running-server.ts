import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CypherAnswer, type CypherValue, ERROR_CODES, type ErrorCode, LithographError } from "@lithograph/model";
import { z } from "zod";
import type { Settings } from "./settings.ts";

const NAME = "server.json";
const Note = z.object({ url: z.url({ protocol: /^http$/ }), pid: z.int() });
const ProblemBody = z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() });

/** Notes in the bundle's folder where it is served, so that other commands can ask the server that has it open. */
export async function noteServer(home: string, url: string): Promise<() => Promise<void>> {
  const path = join(home, NAME);
  await writeFile(path, `${JSON.stringify({ url, pid: process.pid })}\n`);
  return () => rm(path, { force: true });
}

/** Address of the server that has this bundle open and answers; null where there is none. */
export async function findServer(home: string): Promise<string | null> {
  try {
    const { url } = Note.parse(JSON.parse(await readFile(join(home, NAME), "utf8")));
    const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) });
    return health.ok ? url : null;
  } catch {
    return null;
  }
}

export interface CypherRequest {
  cypher: string;
  params: Record<string, CypherValue>;
  maxRows: number;
  timeoutMs: number;
}

/** Asks the running server. Its refusals are thrown as if they had been met here. */
export function askServer(
  url: string,
  settings: Settings,
  request: CypherRequest,
  signal: AbortSignal,
): Promise<CypherAnswer> {
  return postServer(url, settings, "/api/cypher", request, CypherAnswer, signal);
}

/** Posts JSON to the running server. Its refusals are thrown as if they had been met here. */
export async function postServer<T>(
  url: string,
  { token }: Settings,
  path: string,
  request: object,
  schema: z.ZodType<T>,
  signal: AbortSignal = AbortSignal.timeout(120_000),
): Promise<T> {
  const answer = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(request),
    signal,
  });
  const body: unknown = await answer.json();
  if (answer.ok) return schema.parse(body);
  const { code, message, hint } = ProblemBody.parse(body);
  throw new LithographError(isErrorCode(code) ? code : "INTERNAL", message, hint);
}

function isErrorCode(code: string): code is ErrorCode {
  return code in ERROR_CODES;
}
