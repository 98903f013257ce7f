import type { EntityType } from "@lithograph/model";
import { coreWords, withoutArticle } from "./affixes.ts";
import { joinKey, nameWords } from "./name-key.ts";
import type { KnownEntity } from "./taxonomy/known-entity.ts";
import { isAmbiguousShortForm, knownTable } from "./taxonomy/known-table.ts";
import { readDevice } from "./taxonomy/read-device.ts";

/** What a name stands for, as far as the name alone and the shipped tables tell. */
export interface Concept {
  /** Equal for all spellings of one thing, within a type. */
  key: string;
  /** The row or grammar that knows it, with its canonical name. */
  known: KnownEntity | null;
}

/** Types whose names are phrases; proper names keep their short forms ("Qwen1.5-MoE"). */
const PHRASES: ReadonlySet<EntityType> = new Set(["Technique", "Task", "Metric", "Hardware"]);

/** Short forms inside a longer name are spelled out ("LLM inference"), where a table or the paper expands them. */
function expandInside(name: readonly string[], expand: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (name.length < 2) return name;
  const table = knownTable("Technique");
  return name.flatMap((word) => {
    const own = expand.get(word);
    if (own) return own;
    const row = word.length > 1 && !isAmbiguousShortForm(word) ? table.get(word) : undefined;
    // Only a short form is spelled out: a row whose name has more words than one.
    return row?.name.includes(" ") && joinKey(nameWords(row.name)) !== word ? nameWords(row.name) : word;
  });
}

function lookUp(type: EntityType, name: readonly string[]): KnownEntity | null {
  const table = knownTable(type);
  const row = table.get(joinKey(name));
  if (row) return row;
  if (type === "Hardware") return readDevice(name);
  const core = coreWords(type, name);
  if (core.length === name.length && core.every((word, i) => word === name[i])) return null;
  return table.get(joinKey(core)) ?? null;
}

/**
 * The concept of `words` as a thing of `type`. `expand` holds the paper's own short forms (key → words of the long
 * form), which go before every table. Pure; the same name gives the same concept in every paper that does not define it.
 */
export function conceptOf(
  type: EntityType,
  name: string,
  expand: ReadonlyMap<string, readonly string[]> = new Map(),
): Concept {
  const given = withoutArticle(nameWords(name));
  const words = expand.get(joinKey(given)) ?? given;
  if (words.length === 0) return { key: name.trim().toLowerCase(), known: null };
  const spelled = PHRASES.has(type) ? expandInside(words, expand) : words;
  const known = lookUp(type, words) ?? lookUp(type, spelled);
  if (known) return { key: joinKey(nameWords(known.name)), known };
  return { key: joinKey(coreWords(type, spelled)), known: null };
}
