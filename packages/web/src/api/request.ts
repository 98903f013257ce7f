import { ERROR_CODES, type ErrorCode, LithographError } from "@lithograph/model";
import type { ZodType } from "zod";

type Params = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** `/api/graph` with the parameters that say something; lists are joined by commas, as the API takes them. */
export function apiUrl(path: string, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === "") continue;
    if (typeof value === "object") {
      if (value.length > 0) search.set(name, value.join(","));
    } else {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return `/api${path}${text === "" ? "" : `?${text}`}`;
}

/**
 * Asks the API and checks the answer against its schema.
 * @throws LithographError with the server's code, ENGINE_UNAVAILABLE where no server answers, INTERNAL where the
 *   answer is not what the schema says.
 */
export async function request<T>(schema: ZodType<T>, url: string, init: RequestInit = {}): Promise<T> {
  const response = await send(url, init);
  const body = await readJson(response, url);
  if (!response.ok) throw problemOf(body, response.status, url);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new LithographError(
    "INTERNAL",
    `The answer of ${url} is not what this page expects: ${issue?.path.join(".")}: ${issue?.message}.`,
    "Reload the page: it may be older than the server.",
  );
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new LithographError("ENGINE_UNAVAILABLE", "The server does not answer.", "Start it: lithograph start", {
      cause,
    });
  }
}

async function readJson(response: Response, url: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    const message = `${url} answered ${response.status} and no JSON.`;
    throw new LithographError("ENGINE_UNAVAILABLE", message, "Is this the address of Lithograph?", { cause });
  }
}

function problemOf(body: unknown, status: number, url: string): LithographError {
  if (typeof body === "object" && body !== null && "code" in body && "message" in body && isCode(body.code)) {
    const hint = "hint" in body && typeof body.hint === "string" ? body.hint : null;
    return new LithographError(body.code, String(body.message), hint);
  }
  return new LithographError("INTERNAL", `${url} answered ${status}.`);
}

function isCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code);
}
