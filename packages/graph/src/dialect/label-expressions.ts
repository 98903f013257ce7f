import type { ParserRuleContext } from "antlr4ng";
import type { ParsedCypher } from "../guard/parse-cypher.ts";
import { childRules, everyRule, sourceOf, spanOf } from "../guard/walk.ts";
import type { Edit } from "./edit.ts";
import { unsupported } from "./unsupported.ts";

/**
 * `(n:A|B)` in MATCH as `(n) … WHERE (n:A OR n:B)`: Grafeo has no alternatives of labels. Other operators, and
 * alternatives outside MATCH, are refused.
 */
export function labelEdits(parsed: ParsedCypher): Edit[] {
  const edits: Edit[] = [];
  let made = 0;
  for (const { rule, context } of everyRule(parsed)) {
    if (rule !== "matchClause") continue;
    const conditions: string[] = [];
    for (const node of nodesOf(parsed, context)) {
      const label = childRules(node).find((child) => parsed.ruleOf(child) === "labelExpression");
      if (label === undefined) continue;
      const labels = alternatives(sourceOf(parsed, label), label);
      if (labels.length < 2) continue;
      const variable = childRules(node).find((child) => parsed.ruleOf(child) === "variable");
      const name = variable === undefined ? `_n${made++}` : sourceOf(parsed, variable);
      conditions.push(`(${labels.map((one) => `${name}:${one}`).join(" OR ")})`);
      edits.push({ ...spanOf(label), text: variable === undefined ? name : "" });
    }
    if (conditions.length > 0) edits.push(...conditionEdits(parsed, context, conditions.join(" AND ")));
  }
  return edits;
}

function conditionEdits(parsed: ParsedCypher, match: ParserRuleContext, condition: string): Edit[] {
  const where = childRules(match).find((child) => parsed.ruleOf(child) === "whereClause");
  const expression = where === undefined ? undefined : childRules(where)[0];
  if (expression === undefined) {
    const { end } = spanOf(match);
    return [{ start: end, end, text: ` WHERE ${condition}` }];
  }
  const { start, end } = spanOf(expression);
  return [
    { start, end: start, text: `${condition} AND (` },
    { start: end, end, text: ")" },
  ];
}

/** Node patterns of the clause itself, not those of subqueries in its conditions. */
function nodesOf(parsed: ParsedCypher, match: ParserRuleContext): ParserRuleContext[] {
  const patterns = childRules(match).filter((child) => parsed.ruleOf(child) === "patternList");
  return patterns.flatMap((pattern) =>
    [...everyRule(parsed, pattern)].filter(({ rule }) => rule === "nodePattern").map(({ context }) => context),
  );
}

function alternatives(source: string, context: ParserRuleContext): string[] {
  const expression = source.replace(/^(:|IS\s)/i, "").trim();
  if (!/[|&!%(]/.test(expression)) return [expression];
  if (/[&!%(]/.test(expression)) throw unsupported(context, "this label expression", "Use WHERE with n:A AND NOT n:B.");
  return expression.split("|").map((label) => label.replace(/^\s*:/, "").trim());
}
