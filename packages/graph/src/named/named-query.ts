import type { CypherValue } from "@lithograph/model";
import { z } from "zod";

/** A parameter of a named query, as a person fills it in. */
export interface NamedParam {
  name: string;
  description: string;
  kind: "text" | "number";
  /** A value that finds something in most graphs; what is taken where none is given. */
  example: string | number;
}

/** A question of a reviewer or an architect, with the Cypher that answers it on both engines. */
export interface NamedQuery {
  /** In lower case with hyphens: `technique-on-hardware`. */
  name: string;
  title: string;
  /** One sentence: what it answers. */
  description: string;
  cypher: string;
  params: readonly NamedParam[];
}

const LIMIT: NamedParam = { name: "limit", description: "Most rows", kind: "number", example: 50 };

export function text(name: string, description: string, example: string): NamedParam {
  return { name, description, kind: "text", example };
}

export function number(name: string, description: string, example: number): NamedParam {
  return { name, description, kind: "number", example };
}

/** A query whose rows are cut at `$limit`. */
export function named(
  name: string,
  title: string,
  description: string,
  params: NamedParam[],
  lines: string[],
): NamedQuery {
  return { name, title, description, params: [...params, LIMIT], cypher: `${lines.join("\n")}\nLIMIT $limit` };
}

/**
 * The parameters of a run: what is given, as its kind (a command line gives texts), else the examples.
 * @throws z.ZodError naming the parameter that is unknown or of another kind
 */
export function paramsOf(query: NamedQuery, given: Record<string, unknown>): Record<string, CypherValue> {
  const shape: Record<string, z.ZodType<string | number>> = {};
  for (const { name, kind, example } of query.params) {
    shape[name] =
      kind === "number" ? z.coerce.number().default(Number(example)) : z.string().max(1_000).default(String(example));
  }
  return z.strictObject(shape).parse(given);
}

/** Condition that an entity is the one named, of its class, or has the words in its name. */
export function isLike(variable: string, param: string): string {
  return `(toLower(${variable}.name) CONTAINS toLower($${param}) OR any(alias IN ${variable}.aliases WHERE toLower(alias) = toLower($${param})))`;
}

export function isDevice(variable: string, param: string): string {
  return `(${variable}.deviceClass = $${param} OR ${isLike(variable, param)})`;
}
