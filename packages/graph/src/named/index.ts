import { type CypherAnswer, LithographError } from "@lithograph/model";
import { z } from "zod";
import type { GraphStore, ReadOptions } from "../store.ts";
import { HARDWARE_QUERIES } from "./hardware-queries.ts";
import { LITERATURE_QUERIES } from "./literature-queries.ts";
import { type NamedQuery, paramsOf } from "./named-query.ts";
import { RESULT_QUESTIONS } from "./result-questions.ts";

/** The questions that ship with Lithograph. */
export const NAMED_QUERIES: readonly NamedQuery[] = [...HARDWARE_QUERIES, ...RESULT_QUESTIONS, ...LITERATURE_QUERIES];

/**
 * Runs a named query; what is not given takes its example.
 * @throws LithographError NOT_FOUND for an unknown name, BAD_REQUEST for an unknown or wrong parameter
 */
export async function runNamedQuery(
  store: GraphStore,
  name: string,
  given: Record<string, unknown> = {},
  options: ReadOptions = {},
): Promise<CypherAnswer> {
  const query = NAMED_QUERIES.find((one) => one.name === name);
  if (query === undefined) {
    const names = NAMED_QUERIES.map((one) => one.name).join(", ");
    throw new LithographError("NOT_FOUND", `There is no query named "${name}".`, `There are: ${names}.`);
  }
  try {
    return await store.read(query.cypher, paramsOf(query, given), options);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const asked = query.params.map((param) => `${param.name} (${param.kind})`).join(", ");
    throw new LithographError("BAD_REQUEST", `Query "${name}": ${z.prettifyError(error)}`, `Its parameters: ${asked}.`);
  }
}
