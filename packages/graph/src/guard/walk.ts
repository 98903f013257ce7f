import { ParserRuleContext } from "antlr4ng";
import type { ParsedCypher } from "./parse-cypher.ts";

/** A node of the tree with its rule's name and the source that it spans. */
export interface Place {
  rule: string;
  context: ParserRuleContext;
}

/** Every node of the tree, parents before children. */
export function* everyRule(parsed: ParsedCypher, from: ParserRuleContext = parsed.tree): Generator<Place> {
  const open: ParserRuleContext[] = [from];
  for (let context = open.pop(); context !== undefined; context = open.pop()) {
    yield { rule: parsed.ruleOf(context), context };
    for (const child of childRules(context).reverse()) open.push(child);
  }
}

export function childRules(context: ParserRuleContext): ParserRuleContext[] {
  return (context.children ?? []).filter((child) => child instanceof ParserRuleContext);
}

/** The node's only descendant line: what it is when the grammar's levels of precedence are looked through. */
export function innermost(context: ParserRuleContext): ParserRuleContext {
  let inner = context;
  for (;;) {
    const { children } = inner;
    const [only] = children ?? [];
    if (children?.length !== 1 || !(only instanceof ParserRuleContext)) return inner;
    inner = only;
  }
}

/** First code point and the one after the last. */
export function spanOf(context: ParserRuleContext): { start: number; end: number } {
  return { start: context.start?.start ?? 0, end: (context.stop?.stop ?? -1) + 1 };
}

export function sourceOf({ points }: ParsedCypher, context: ParserRuleContext): string {
  const { start, end } = spanOf(context);
  return points.slice(start, end).join("");
}

/** `Line 2, column 5`, for messages. */
export function placeOf(context: ParserRuleContext): string {
  return `Line ${context.start?.line ?? 1}, column ${(context.start?.column ?? 0) + 1}`;
}

/** A name without its backticks. */
export function plainName(source: string): string {
  return source.startsWith("`") && source.endsWith("`") ? source.slice(1, -1).replaceAll("``", "`") : source;
}
