import type { CypherValue } from "@lithograph/model";
import type { ParserRuleContext } from "antlr4ng";
import type { ParsedCypher } from "../guard/parse-cypher.ts";
import { childRules, everyRule, innermost, sourceOf, spanOf } from "../guard/walk.ts";
import type { Edit } from "./edit.ts";
import { labelEdits } from "./label-expressions.ts";
import { refuseLabelPlaces, refuseMixedTypes } from "./mixed-types.ts";
import { refuseUnsupported } from "./unsupported.ts";

const COMMENT = /^(\/\/|\/\*)/;

/**
 * A guarded statement in the words that Grafeo answers as Neo4j would: every column named (unnamed columns beside an
 * aggregate come back as numbers), comments gone, alternatives of labels as conditions, and no more rows than are kept.
 * @throws LithographError CYPHER_UNSUPPORTED for what it would answer wrongly, or not at all
 */
export function toGrafeo(parsed: ParsedCypher, params: Record<string, CypherValue>, maxRows: number): string {
  refuseUnsupported(parsed);
  refuseMixedTypes(parsed, params);
  refuseLabelPlaces(parsed);
  return applyEdits(parsed.points, [
    ...commentEdits(parsed),
    ...functionEdits(parsed),
    ...aliasEdits(parsed),
    ...labelEdits(parsed),
    ...limitEdits(parsed, maxRows),
  ]);
}

function commentEdits({ tokens }: ParsedCypher): Edit[] {
  return tokens.flatMap((token) =>
    COMMENT.test(token.text ?? "") || (token.text === ";" && token.channel === 0)
      ? [{ start: token.start, end: token.stop + 1, text: " " }]
      : [],
  );
}

/** `AS` for every item of RETURN and WITH that has none: its own words, as Neo4j names the column. */
function aliasEdits(parsed: ParsedCypher): Edit[] {
  const edits: Edit[] = [];
  for (const { rule, context } of everyRule(parsed)) {
    if (rule !== "returnItem" || childRules(context).length > 1) continue;
    const { end } = spanOf(context);
    const source = sourceOf(parsed, context);
    const alias = parsed.ruleOf(innermost(context)).startsWith("unescapedSymbolicName") ? source : quoted(source);
    edits.push({ start: end, end, text: ` AS ${alias}` });
  }
  return edits;
}

/** `round(x)` as `floor((x) + 0.5)`: halves go up, not away from zero. `sum(x)` of nothing is 0, not null. */
function functionEdits(parsed: ParsedCypher): Edit[] {
  const edits: Edit[] = [];
  for (const { rule, context } of everyRule(parsed)) {
    if (rule !== "functionInvocation") continue;
    const [name, argument, ...others] = childRules(context);
    if (name === undefined || argument === undefined || others.length > 0) continue;
    const [called, given] = [spanOf(name), spanOf(argument)];
    const word = sourceOf(parsed, name).toLowerCase();
    if (word === "sum") {
      const { end } = spanOf(context);
      edits.push({ start: called.start, end: called.start, text: "coalesce(" }, { start: end, end, text: ", 0)" });
    }
    if (word !== "round") continue;
    edits.push({ ...called, text: "floor" });
    edits.push(
      { start: given.start, end: given.start, text: "(" },
      { start: given.end, end: given.end, text: ") + 0.5" },
    );
  }
  return edits;
}

function quoted(name: string): string {
  return name.startsWith("`") && name.endsWith("`") ? name : `\`${name.replaceAll("`", "``")}\``;
}

/** A LIMIT of one row more than is kept, where the statement ends in a RETURN that has none. */
function limitEdits(parsed: ParsedCypher, maxRows: number): Edit[] {
  const unions = [...everyRule(parsed)].filter(({ rule }) => rule === "union");
  const [outer] = unions;
  if (outer === undefined || childRules(outer.context).length !== 1) return [];
  const last = lastClause(parsed, outer.context);
  const body = last === undefined ? undefined : childRules(last).find((child) => parsed.ruleOf(child) === "returnBody");
  if (last === undefined || body === undefined || parsed.ruleOf(last) !== "returnClause") return [];
  if (childRules(body).some((child) => parsed.ruleOf(child) === "limit")) return [];
  const { end } = spanOf(body);
  return [{ start: end, end, text: ` LIMIT ${maxRows + 1}` }];
}

function lastClause(parsed: ParsedCypher, union: ParserRuleContext): ParserRuleContext | undefined {
  const query = childRules(union)[0];
  const clause =
    query === undefined ? undefined : childRules(query).findLast((child) => parsed.ruleOf(child) === "clause");
  return clause === undefined ? undefined : childRules(clause)[0];
}

/** Later edits first, so that places stay what they are; at one place in the order given. */
function applyEdits(points: readonly string[], edits: Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.start - a.start || b.index - a.index);
  const edited = [...points];
  for (const { start, end, text } of ordered) edited.splice(start, end - start, text);
  return edited.join("");
}
