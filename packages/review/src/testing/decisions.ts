import { CurationEntry } from "@lithograph/model";

type Body<T> = T extends unknown ? Omit<T, "id" | "at" | "by" | "reason"> : never;
export type DecisionBody = Body<CurationEntry>;

/** A decision with an id that sorts by its number. */
export function decision(number: number, body: DecisionBody, by: string | null = "ada"): CurationEntry {
  const id = `${String(number).padStart(13, "0")}-${body.kind}-${by ?? ""}`;
  return CurationEntry.parse({ ...body, id, at: "2026-01-01T00:00:00.000Z", by, reason: "read it" });
}
