import { LithographError } from "@lithograph/model";

/** The value, or NOT_FOUND naming what was asked for. */
export function orNotFound<T>(value: T | null, kind: string, id: string): T {
  if (value !== null) return value;
  throw new LithographError("NOT_FOUND", `There is no ${kind} "${id}".`, "Search for its name: GET /api/search?q=…");
}
