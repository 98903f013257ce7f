import { NAMED_QUERIES } from "@lithograph/graph";
import { type CypherValue, LithographError } from "@lithograph/model";

/**
 * The Cypher of a query that ships with Lithograph, with its parameters: those that are given, else its examples.
 * @throws LithographError NOT_FOUND, BAD_REQUEST for a parameter that it does not have
 */
export function namedRequest(
  name: string,
  given: Record<string, CypherValue>,
): { cypher: string; params: Record<string, CypherValue> } {
  const query = NAMED_QUERIES.find((one) => one.name === name);
  if (query === undefined) {
    throw new LithographError("NOT_FOUND", `There is no query named "${name}".`, "lithograph query --list shows them.");
  }
  const known = new Set(query.params.map((param) => param.name));
  const unknown = Object.keys(given).find((param) => !known.has(param));
  if (unknown !== undefined) {
    const hint = `It takes ${[...known].join(", ")}.`;
    throw new LithographError("BAD_REQUEST", `The query "${name}" has no parameter "${unknown}".`, hint);
  }
  const examples = query.params.map((param): [string, CypherValue] => [param.name, param.example]);
  return { cypher: query.cypher, params: { ...Object.fromEntries(examples), ...given } };
}

/** Every named query in a line or two: its name, what it answers, what it takes. */
export function* listNamedQueries(): Generator<string> {
  const width = Math.max(...NAMED_QUERIES.map(({ name }) => name.length));
  for (const { name, description, params } of NAMED_QUERIES) {
    const takes = params.map((param) => `${param.name}=${param.example}`).join(" ");
    yield `${name.padEnd(width)}  ${description}\n${" ".repeat(width)}  ${takes}\n`;
  }
}
