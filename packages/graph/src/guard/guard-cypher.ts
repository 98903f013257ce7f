import { type CypherValue, LithographError } from "@lithograph/model";
import type { ParserRuleContext } from "antlr4ng";
import { FORBIDDEN_RULES, FUNCTION_NAMESPACES, PROCEDURES, READING_CLAUSES, WRITING_CLAUSES } from "./allowed.ts";
import { type ParsedCypher, parseCypher } from "./parse-cypher.ts";
import { superLinear } from "./safe-regex.ts";
import { childRules, everyRule, innermost, placeOf, plainName, sourceOf } from "./walk.ts";

const UNICODE_ESCAPE = /\\u+([0-9a-fA-F]{4})/g;

/**
 * Lets a statement through that only reads this graph, as one parsed statement: reading clauses alone, no file, no
 * network, no procedure but a few that read, no regular expression that may run for ever. What it lets through is
 * returned parsed, for the engine's dialect.
 * @throws LithographError CYPHER_SYNTAX, CYPHER_WRITE or CYPHER_FORBIDDEN, with the place
 */
export function guardCypher(text: string, params: Record<string, CypherValue> = {}): ParsedCypher {
  const parsed = parseCypher(text);
  checkStatement(parsed, params);
  // Neo4j resolves \uXXXX before it reads the text: what stands there then must pass as well.
  const resolved = text.replace(UNICODE_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (resolved !== text) checkStatement(parseCypher(resolved), params);
  return parsed;
}

function checkStatement(parsed: ParsedCypher, params: Record<string, CypherValue>): void {
  const statements = childRules(parsed.tree);
  if (statements.length !== 1) {
    throw refuse(
      "CYPHER_FORBIDDEN",
      parsed.tree,
      `${statements.length} statements were given`,
      "Run one statement at a time.",
    );
  }
  for (const { rule, context } of everyRule(parsed)) {
    const forbidden = FORBIDDEN_RULES.get(rule);
    if (forbidden !== undefined) throw refuse("CYPHER_FORBIDDEN", context, forbidden);
    if (rule === "clause") checkClause(parsed, context);
    if (rule === "callClause") checkProcedure(parsed, context);
    if (rule === "functionInvocation") checkFunction(parsed, context);
    if (rule === "comparisonExpression6" || rule === "expression7" || rule === "expression6")
      checkRegex(parsed, context, params);
  }
}

function checkClause(parsed: ParsedCypher, context: ParserRuleContext): void {
  for (const clause of childRules(context)) {
    const rule = parsed.ruleOf(clause);
    if (READING_CLAUSES.has(rule)) continue;
    const word = clause.start?.text?.toUpperCase() ?? rule;
    if (WRITING_CLAUSES.has(rule)) {
      throw refuse(
        "CYPHER_WRITE",
        clause,
        `${word} changes the graph, and queries only read`,
        "Change the bundle instead: `lithograph ingest`, or a decision in the explorer.",
      );
    }
    throw refuse("CYPHER_FORBIDDEN", clause, FORBIDDEN_RULES.get(rule) ?? `${word} is not allowed in queries`);
  }
}

function checkProcedure(parsed: ParsedCypher, call: ParserRuleContext): void {
  const name = nameIn(parsed, call, "procedureName");
  if (PROCEDURES.has(name)) return;
  throw refuse(
    "CYPHER_FORBIDDEN",
    call,
    `the procedure ${name} is not allowed`,
    `Allowed are ${[...PROCEDURES].sort().join(", ")}.`,
  );
}

function checkFunction(parsed: ParsedCypher, call: ParserRuleContext): void {
  const name = nameIn(parsed, call, "functionName");
  if (!name.includes(".") || FUNCTION_NAMESPACES.some((namespace) => name.startsWith(namespace))) return;
  throw refuse(
    "CYPHER_FORBIDDEN",
    call,
    `the function ${name} is not part of Cypher`,
    "Only Cypher's own functions are allowed.",
  );
}

/** The dotted name below a call, lower case, each part without its backticks. */
function nameIn(parsed: ParsedCypher, call: ParserRuleContext, rule: string): string {
  const name = childRules(call).find((child) => parsed.ruleOf(child) === rule);
  if (name === undefined) return "";
  const parts: string[] = [];
  for (const { rule: part, context } of everyRule(parsed, name)) {
    if (part === "symbolicNameString") parts.push(plainName(sourceOf(parsed, context)));
  }
  return parts.join(".").toLowerCase();
}

/** The right side of `=~`: a text or a parameter that is known to run in linear time. */
function checkRegex(parsed: ParsedCypher, context: ParserRuleContext, params: Record<string, CypherValue>): void {
  const { children } = context;
  const at = (children ?? []).findIndex((child) => child.getText() === "=~");
  if (at === -1) return;
  const right = childRules(context).at(-1);
  if (right === undefined) return;
  const source = sourceOf(parsed, innermost(right)).trim();
  const pattern = source.startsWith("$") ? params[plainName(source.slice(1))] : literal(source);
  const reason = typeof pattern === "string" ? superLinear(pattern) : "it is not written out or given as a parameter";
  if (reason === null) return;
  throw refuse(
    "CYPHER_FORBIDDEN",
    context,
    `this regular expression may run without end: ${reason}`,
    "Use CONTAINS, STARTS WITH or a simpler expression.",
  );
}

function literal(source: string): string | null {
  const quote = source[0];
  if ((quote !== "'" && quote !== '"') || !source.endsWith(quote) || source.length < 2) return null;
  return source
    .slice(1, -1)
    .replace(/\\(.)/gs, (_, unit: string) => (unit === "\\" || unit === quote ? unit : `\\${unit}`));
}

function refuse(
  code: "CYPHER_WRITE" | "CYPHER_FORBIDDEN",
  context: ParserRuleContext,
  reason: string,
  hint: string | null = null,
) {
  return new LithographError(code, `${placeOf(context)}: ${reason}.`, hint);
}
