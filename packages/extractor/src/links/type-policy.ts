import type { EntityType } from "@lithograph/model";
import { coreWords } from "./affixes.ts";
import type { EntityNode } from "./entity-node.ts";
import { joinKey, nameWords } from "./name-key.ts";
import { knownTable } from "./taxonomy/known-table.ts";
import { readDevice } from "./taxonomy/read-device.ts";

/**
 * One name, several types. Things (these five types) are told apart by the extractor's reading of a sentence and
 * sometimes wrongly; what is measured (Metric) or worked on (Task) is another thing under the same name and stays apart.
 */
const THINGS: readonly EntityType[] = ["Hardware", "Model", "Benchmark", "Software", "Technique"];
/** A type that so large a part of so many papers gives takes the others in. */
const MAJORITY = { papers: 10, share: 0.9 };

const isThing = (type: EntityType): boolean => THINGS.includes(type);

/** The one type whose table, or whose device grammar, knows what stands under `key`; null where none or several do. */
export function typeInTables(key: string, name: string): EntityType | null {
  const words = nameWords(name);
  const types = THINGS.filter((type) => {
    const table = knownTable(type);
    return table.has(key) || table.has(joinKey(coreWords(type, words)));
  });
  // Product numbers are beyond the tables; a grammar reads them.
  if (!types.includes("Hardware") && /\d/.test(key) && readDevice(words)) types.push("Hardware");
  return types.length === 1 ? (types[0] ?? null) : null;
}

/**
 * Whether a name that the tables know under another type may be a namesake: one plain capitalised word, as products and
 * methods of many groups are called ("Falcon", "Titans"). Techniques of that form ("Transformer") are common terms.
 */
function mayBeNamesake(name: string, listed: EntityType): boolean {
  return listed !== "Technique" && /^\p{Lu}\p{Ll}+$/u.test(name);
}

/**
 * The type that a node of `type` takes, given the nodes under the same key by type: the one that the tables know; else
 * the one that nearly all papers say; else its own. What a paper proposes keeps its type: its namesake elsewhere may be
 * another thing.
 */
export function settledType(node: EntityNode, name: string, sameKey: readonly EntityNode[]): EntityType {
  if (!isThing(node.type) || node.known) return node.type;
  if (node.proposed > 0) return node.type;
  const listed = typeInTables(node.key, name);
  if (listed !== null && !mayBeNamesake(name, listed)) return listed;
  const rivals = sameKey.filter(({ type }) => isThing(type));
  const all = rivals.reduce((sum, { papers }) => sum + papers, 0);
  const major = rivals.find(({ papers }) => papers >= MAJORITY.papers && papers >= MAJORITY.share * all);
  return major?.type ?? node.type;
}
