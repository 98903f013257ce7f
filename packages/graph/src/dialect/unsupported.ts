import { LithographError } from "@lithograph/model";
import type { ParserRuleContext } from "antlr4ng";
import type { ParsedCypher } from "../guard/parse-cypher.ts";
import { childRules, everyRule, innermost, placeOf, sourceOf } from "../guard/walk.ts";

const GET_NEO4J = "Set NEO4J_URI to a Neo4j 5 to run this query as it is.";

/** Names the construct that the embedded engine lacks, what to write instead, and how to get Neo4j. */
export function unsupported(
  context: ParserRuleContext,
  construct: string,
  instead: string | null = null,
): LithographError {
  const hint = instead === null ? GET_NEO4J : `${instead} Or: ${GET_NEO4J}`;
  return new LithographError(
    "CYPHER_UNSUPPORTED",
    `${placeOf(context)}: the embedded engine does not support ${construct}.`,
    hint,
  );
}

/** Rules of the grammar that Grafeo 0.6.0 does not know, with what they are called. */
const UNKNOWN_RULES: ReadonlyMap<string, [string, string | null]> = new Map([
  ["quantifiedPath", ["quantified path patterns", "Use a variable length: -[:TYPE*1..3]->."]],
  ["quantifier", ["quantified path patterns", "Use a variable length: -[:TYPE*1..3]->."]],
  ["parenthesizedPath", ["parenthesized path patterns", null]],
  ["selector", ["path selectors", "Use shortestPath((a)-[*]-(b))."]],
  ["collectExpression", ["COLLECT subqueries", "Use collect() after OPTIONAL MATCH."]],
  ["finishClause", ["FINISH", null]],
  ["filterClause", ["FILTER", "Use WITH * WHERE."]],
  ["letClause", ["LET", "Use WITH."]],
  ["forListClause", ["FOR", "Use UNWIND."]],
]);

/** @throws LithographError CYPHER_UNSUPPORTED for what Grafeo answers differently from Neo4j, or not at all */
export function refuseUnsupported(parsed: ParsedCypher): void {
  const bound = boundNames(parsed);
  for (const { rule, context } of everyRule(parsed)) {
    const unknown = UNKNOWN_RULES.get(rule);
    if (unknown !== undefined) throw unsupported(context, ...unknown);
    if (rule === "functionInvocation") refuseFunction(parsed, context, bound);
    if (/^(extended)?[cC]aseAlternative$|^(extended)?[cC]aseExpression$/.test(rule)) refuseCase(parsed, context, bound);
  }
}

interface Bound {
  elements: Set<string>;
  paths: Set<string>;
}

/** Variables that hold nodes, relationships and paths. */
function boundNames(parsed: ParsedCypher): Bound {
  const bound: Bound = { elements: new Set(), paths: new Set() };
  for (const { rule, context } of everyRule(parsed)) {
    if (rule !== "nodePattern" && rule !== "relationshipPattern" && rule !== "pattern") continue;
    const variable = childRules(context).find((child) => parsed.ruleOf(child) === "variable");
    if (variable !== undefined) bound[rule === "pattern" ? "paths" : "elements"].add(sourceOf(parsed, variable));
  }
  return bound;
}

function refuseFunction(parsed: ParsedCypher, call: ParserRuleContext, { elements, paths }: Bound): void {
  const [name, ...rest] = childRules(call);
  const called = name === undefined ? "" : sourceOf(parsed, name).toLowerCase();
  const given = rest.map((argument) => sourceOf(parsed, innermost(argument)));
  if (called === "coalesce" && given.some((argument) => elements.has(argument) || paths.has(argument))) {
    throw unsupported(call, "coalesce() of nodes and relationships", "Apply coalesce() to their properties.");
  }
  if (called === "collect" && given.some((argument) => paths.has(argument))) {
    throw unsupported(call, "collect() of paths", "Collect nodes(path) or relationships(path).");
  }
}

function refuseCase(parsed: ParsedCypher, context: ParserRuleContext, { elements, paths }: Bound): void {
  for (const child of childRules(context)) {
    const source = sourceOf(parsed, innermost(child));
    if (elements.has(source) || paths.has(source)) {
      throw unsupported(context, "CASE that results in nodes or relationships", "Let CASE result in their properties.");
    }
  }
}
