import { type AbbreviationTable, sameLongForm } from "./abbreviation-table.ts";
import { canonicalName } from "./canonical-name.ts";
import { conceptOf } from "./concept.ts";
import { createNode, type EntityNode, mergeInto, standing } from "./entity-node.ts";
import type { Gathered } from "./gather-nodes.ts";
import { isAmbiguousShortForm } from "./taxonomy/known-table.ts";
import { settledType } from "./type-policy.ts";

type Nodes = Map<string, EntityNode>;

/** Papers that must define a short form before it counts as established. */
const ESTABLISHED = 3;

/** The keys of a map in code-unit order: what is merged must not hang on the order of papers. */
const sorted = (nodes: Nodes): EntityNode[] =>
  [...nodes.keys()].sort((a, b) => (a < b ? -1 : 1)).flatMap((key) => nodes.get(key) ?? []);

/**
 * A coined name spelled out in one way only is known by its short form, and papers that write either form mean it. One
 * that papers coined for different things is known by its long forms.
 */
function mergeCoined(nodes: Nodes, abbreviations: AbbreviationTable): void {
  const byShort = Map.groupBy(
    sorted(nodes).filter(({ coined }) => coined !== null),
    ({ type, key }) => `${type}\t${key}`,
  );
  for (const [short, coined] of byShort) {
    const [first, ...others] = coined;
    if (!first) continue;
    const defining = coined.reduce((sum, node) => sum + abbreviations.papers(node.key, node.coined ?? ""), 0);
    const proposing = coined.reduce((sum, node) => sum + node.papers, 0);
    // What many papers define is no coinage, even if one of them says that it proposes it.
    const established = defining >= ESTABLISHED && defining > 2 * proposing;
    const oneThing = !established && others.every((node) => sameLongForm(node.coinedWords, first.coinedWords));
    for (const node of coined) {
      const long = `${node.type}\t${node.coined}`;
      if (oneThing) {
        const spelled = nodes.get(long);
        mergeInto(node, plainNode(nodes, short, node.type, node.key));
        if (spelled) mergeInto(spelled, node);
      } else {
        mergeInto(node, plainNode(nodes, long, node.type, node.coined ?? node.key));
      }
    }
  }
}

function plainNode(nodes: Nodes, name: string, type: EntityNode["type"], key: string): EntityNode {
  const node = nodes.get(name) ?? createNode(type, key, null);
  nodes.set(name, node);
  return node;
}

/** A short form that its paper does not define means what nearly all papers that define it say, if it is not coined. */
function mergeUndefined(nodes: Nodes, abbreviations: AbbreviationTable): void {
  const coined = new Set(Array.from(nodes.values(), ({ type, key, coined: long }) => (long ? `${type}\t${key}` : "")));
  for (const node of sorted(nodes)) {
    if (node.target || node.known || node.coined !== null || isAmbiguousShortForm(node.key)) continue;
    if (coined.has(`${node.type}\t${node.key}`)) continue;
    const long = abbreviations.usual(node.key);
    const spelled = long === null ? undefined : nodes.get(`${node.type}\t${long}`);
    if (spelled) mergeInto(node, spelled);
  }
}

/** Nodes of one key and several types, by `settledType`. */
function mergeTypes(nodes: Nodes): void {
  const standingNodes = sorted(nodes).filter(({ target }) => target === null);
  const byKey = Map.groupBy(standingNodes, ({ key }) => key);
  const moves: { node: EntityNode; type: EntityNode["type"] }[] = [];
  for (const node of standingNodes) {
    const type = settledType(node, canonicalName(node), byKey.get(node.key) ?? []);
    if (type !== node.type) moves.push({ node, type });
  }
  for (const { node, type } of moves) {
    const { key, known } = conceptOf(type, canonicalName(node));
    const name = `${type}\t${known ? key : node.key}`;
    const target = plainNode(nodes, name, type, known ? key : node.key);
    target.known ??= known;
    mergeInto(node, target);
  }
}

/** Decides over all papers which nodes are one entity. Returns those that stand, in code-unit order of their keys. */
export function mergeNodes({ nodes, abbreviations }: Gathered): EntityNode[] {
  mergeCoined(nodes, abbreviations);
  mergeUndefined(nodes, abbreviations);
  mergeTypes(nodes);
  const stand = new Set(sorted(nodes).map(standing));
  return [...stand].filter(({ papers }) => papers > 0);
}
