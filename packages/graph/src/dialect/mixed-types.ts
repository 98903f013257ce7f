import type { CypherValue } from "@lithograph/model";
import { ParserRuleContext } from "antlr4ng";
import type { ParsedCypher } from "../guard/parse-cypher.ts";
import { childRules, everyRule, sourceOf } from "../guard/walk.ts";
import { type Kind, Kinds } from "./kinds.ts";
import { unsupported } from "./unsupported.ts";

const OPERATORS = new Set(["=", "<>", "<", ">", "<=", ">=", "IN", "+"]);
const LISTS: readonly Kind[] = ["list", "numbers", "texts", "list with null"];

/**
 * Grafeo holds '1' = 1 to be true, takes lists and maps with null to be equal, does not order lists and booleans, adds no
 * element to a list, and writes 2.0 as "2": refused where the text shows it.
 * @throws LithographError CYPHER_UNSUPPORTED
 */
export function refuseMixedTypes(parsed: ParsedCypher, params: Record<string, CypherValue>): void {
  const kinds = new Kinds(parsed, params);
  for (const { rule, context } of everyRule(parsed)) {
    if (rule === "functionInvocation") refuseText(parsed, context, kinds);
    const operator = (context.children ?? [])
      .map((child) => child.getText().toUpperCase())
      .find((word) => OPERATORS.has(word));
    if (operator === undefined) continue;
    const known = operandsOf(parsed, context).map((operand) => kinds.of(operand));
    if (operator === "+") refuseAppend(context, known);
    else if (operator === "IN") refuseMembership(context, known);
    else refuseComparison(context, known, operator);
  }
}

/** Operands of one level: the left side of a comparison that has a rule of its own stands beside that rule. */
function operandsOf(parsed: ParsedCypher, context: ParserRuleContext): ParserRuleContext[] {
  const { parent } = context;
  if (!parsed.ruleOf(context).startsWith("comparison") || !(parent instanceof ParserRuleContext))
    return childRules(context);
  return [...childRules(parent).filter((sibling) => sibling !== context), ...childRules(context)];
}

function refuseComparison(context: ParserRuleContext, kinds: Kind[], operator: string): void {
  if (kinds.includes("list with null")) throw unsupported(context, "comparing lists that hold null");
  if (kinds.includes("map")) throw unsupported(context, "comparing maps", "Compare their values.");
  if (/[<>]/.test(operator) && operator !== "<>" && kinds.some((kind) => kind === "boolean" || LISTS.includes(kind))) {
    throw unsupported(context, "ordering lists or booleans");
  }
  if (kinds.includes("number") && kinds.includes("text")) {
    throw unsupported(context, "comparing a number with a text", "Write both as numbers or both as texts.");
  }
}

function refuseMembership(context: ParserRuleContext, [left, right]: Kind[]): void {
  if ((left === "number" && right === "texts") || (left === "text" && right === "numbers")) {
    throw unsupported(context, "looking for a number among texts", "Write all as numbers or all as texts.");
  }
  if (left === "map") throw unsupported(context, "comparing maps", "Compare their values.");
}

function refuseAppend(context: ParserRuleContext, kinds: Kind[]): void {
  if (kinds.some((kind) => LISTS.includes(kind)) && kinds.some((kind) => kind === "number" || kind === "text")) {
    throw unsupported(context, "adding an element to a list", "Put it into brackets: [1] + [2].");
  }
}

/** toString() of what may be a whole number with a fraction, split() by nothing, and labels() by place. */
function refuseText(parsed: ParsedCypher, call: ParserRuleContext, kinds: Kinds): void {
  const [name, first, second] = childRules(call);
  if (name === undefined || first === undefined) return;
  const called = sourceOf(parsed, name).toLowerCase();
  const fraction = /^-?\d*\.0*$|^-?[\d.]+e/i.test(sourceOf(parsed, first).trim());
  if (called === "tostring" && (fraction || kinds.of(first) === "computed")) {
    throw unsupported(call, "toString() of a computed number", "Return the number itself.");
  }
  if (called === "split" && second !== undefined && /^(''|"")$/.test(sourceOf(parsed, second).trim())) {
    throw unsupported(call, "split() by an empty text");
  }
  if (/^(head|last)$/.test(called) && /^labels\s*\(/i.test(sourceOf(parsed, first))) throw labelOrder(call);
}

/** @throws LithographError CYPHER_UNSUPPORTED for labels(n)[0] */
export function refuseLabelPlaces(parsed: ParsedCypher): void {
  for (const { rule, context } of everyRule(parsed)) {
    if (rule === "expression2" && /^labels\s*\([^)]*\)\s*\[/i.test(sourceOf(parsed, context)))
      throw labelOrder(context);
  }
}

function labelOrder(context: ParserRuleContext) {
  return unsupported(
    context,
    "labels() by place: their order is not defined",
    "Test a label: n:Technique; or return n.type.",
  );
}
