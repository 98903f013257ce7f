import type { EntityType } from "@lithograph/model";
import type { KnownEntity } from "./taxonomy/known-entity.ts";

/** What all papers say under one key: the forms they write, in how many papers. Nodes are merged, then named. */
export interface EntityNode {
  type: EntityType;
  key: string;
  known: KnownEntity | null;
  /** Papers that speak of it. */
  papers: number;
  /** Papers that propose it. */
  proposed: number;
  /** Surface form → papers that write it. */
  forms: Map<string, number>;
  /** Name, short forms spelled out → papers that call it so. */
  names: Map<string, number>;
  /** A name that a paper coined and spelled out: the key of the long form. */
  coined: string | null;
  coinedWords: readonly string[];
  /** The node that this one is merged into; itself where it stands. */
  target: EntityNode | null;
}

export function createNode(type: EntityType, key: string, known: KnownEntity | null): EntityNode {
  return {
    type,
    key,
    known,
    papers: 0,
    proposed: 0,
    forms: new Map(),
    names: new Map(),
    coined: null,
    coinedWords: [],
    target: null,
  };
}

/** The node that stands for `node` after all merges. Chains are short; a cycle cannot arise, as `mergeInto` refuses it. */
export function standing(node: EntityNode): EntityNode {
  let at = node;
  while (at.target !== null) at = at.target;
  return at;
}

/** Merges `node` into `target`, with its forms and papers. */
export function mergeInto(node: EntityNode, target: EntityNode): void {
  const from = standing(node);
  const into = standing(target);
  if (from === into) return;
  from.target = into;
  into.papers += from.papers;
  into.proposed += from.proposed;
  addCounts(from.forms, into.forms);
  addCounts(from.names, into.names);
}

function addCounts(from: Map<string, number>, into: Map<string, number>): void {
  for (const [form, papers] of from) into.set(form, (into.get(form) ?? 0) + papers);
}
