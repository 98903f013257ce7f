import type { EntityType } from "@lithograph/model";
import { withoutArticle } from "../affixes.ts";
import { atoms, joinKey, nameWords } from "../name-key.ts";
import type { KnownEntity } from "./known-entity.ts";
import { knownTable } from "./known-table.ts";

/** What an entity IS_A: a name, of its own type unless it says another. */
export interface Parent {
  type: EntityType;
  name: string;
}

/** Phrases end in their head: "INT8 quantization" is a quantization. */
const BY_HEAD: ReadonlySet<EntityType> = new Set(["Technique", "Hardware", "Metric", "Task"]);
/** Proper names begin with their family: "Llama-3.2-1B", "CIFAR-10-C". */
const BY_FAMILY: ReadonlySet<EntityType> = new Set(["Model", "Benchmark"]);
/** Numeric formats and the like, whose names have no head noun. */
const SHAPES: Partial<Record<EntityType, readonly (readonly [RegExp, string])[]>> = {
  Technique: [
    [/^w\d+(?:\.\d+)?a\d+(?:\.\d+)?(?:kv\d+)?$/, "quantization"],
    [/^u?int\d+$/, "integer format"],
    [/^fp\d+$/, "floating point"],
    [/^e[45]m[23]$/, "FP8"],
    [/^mx(?:int|fp)\d+$/, "microscaling"],
    [/^\d+:\d+(?:structured)?sparsity$/, "structured sparsity"],
  ],
  Metric: [
    [/^pass@\d+$/, "pass@k"],
    [/^recall@\d+$/, "recall"],
    [/^precision@\d+$/, "precision"],
    [/^m?ap@?\d+(?:[. ]\d+)*$/, "average precision"],
    [/^p\d{2,3}latency$/, "tail latency"],
  ],
};

/** Heads that say something else in a longer name: "accuracy loss" is no loss, "computing power" no power. */
const FALSE_HEADS: ReadonlySet<string> = new Set(["loss", "power", "precision", "parameters", "memory", "area"]);

/** The row of the longest proper ending that a table knows. */
function head(type: EntityType, name: string, words: readonly string[]): KnownEntity | null {
  // "SDQ-LLM" is a coined name, "power, performance, and area" three things.
  if ((!/\s/.test(name.trim()) && /\p{Lu}/u.test(name)) || words.includes("and") || words.includes("or")) return null;
  const table = knownTable(type);
  for (let start = 1; start < words.length; start += 1) {
    const row = table.get(joinKey(words.slice(start)));
    if (row && !(type === "Metric" && FALSE_HEADS.has(row.name))) return row;
  }
  return null;
}

/** The row of the longest proper beginning that a table knows; a version's v does not count ("YOLOv8" is a YOLO). */
function family(type: EntityType, words: readonly string[]): KnownEntity | null {
  const table = knownTable(type);
  const parts = atoms(words);
  for (let end = parts.length - 1; end > 0; end -= 1) {
    const beginning = parts.slice(0, end);
    const last = beginning.pop() ?? "";
    for (const form of last.length > 1 && last.endsWith("v") ? [last, last.slice(0, -1)] : [last]) {
      const row = table.get(joinKey([...beginning, form]));
      if (row) return row;
    }
  }
  return null;
}

/** Whether a technique is an architecture, so that models may be instances of it ("ViT-B/16"). */
function isArchitecture(row: KnownEntity): boolean {
  let layer = [row];
  for (let depth = 0; depth < 6 && layer.length > 0; depth += 1) {
    if (layer.some(({ name }) => name === "neural network")) return true;
    const table = knownTable("Technique");
    layer = layer.flatMap(({ parents }) => parents.flatMap((name) => table.get(joinKey(nameWords(name))) ?? []));
  }
  return false;
}

/** "Foo-7B" without a known family is still a Foo. */
function withoutSize(name: string): string | null {
  const bare = name.replace(/[\s-]*\b\d+(?:\.\d+)?[BM]$/, "");
  return bare.length > 1 && bare !== name && /\p{L}/u.test(bare) ? bare : null;
}

/** What a name IS_A as far as its own words tell; empty where they do not. */
export function parentsOf(type: EntityType, name: string): readonly Parent[] {
  const words = nameWords(withoutArticle(name));
  const key = joinKey(words);
  const shape = SHAPES[type]?.find(([pattern, parent]) => pattern.test(key) && parent !== name);
  if (shape) return [{ type, name: shape[1] }];
  const row = BY_HEAD.has(type) ? head(type, name, words) : BY_FAMILY.has(type) ? family(type, words) : null;
  if (row && row.name !== name) return [{ type, name: row.name }];
  if (type !== "Model") return [];
  const bare = withoutSize(name);
  if (bare !== null) return [{ type, name: bare }];
  const architecture = family("Technique", words);
  return architecture && isArchitecture(architecture) ? [{ type: "Technique", name: architecture.name }] : [];
}
