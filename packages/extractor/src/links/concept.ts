import type { EntityType } from "@lithograph/model";
import { coreWords, withoutArticle } from "./affixes.ts";
import { joinKey, nameKey, nameWords } from "./name-key.ts";
import { type LongForm, spellOut } from "./spell-out.ts";
import type { KnownEntity } from "./taxonomy/known-entity.ts";
import { isAmbiguousShortForm, knownTable } from "./taxonomy/known-table.ts";
import { readDevice } from "./taxonomy/read-device.ts";

/** What a name stands for, as far as the name alone, its paper and the shipped tables tell. */
export interface Concept {
  /** Equal for all spellings of one thing, within a type. */
  key: string;
  /** The row or grammar that knows it, with its canonical name. */
  known: KnownEntity | null;
  /** The name with its short forms spelled out, where some were. */
  spelled: string | null;
}

/** Types whose names are phrases; proper names keep their short forms ("Qwen1.5-MoE"). */
const PHRASES: ReadonlySet<EntityType> = new Set(["Technique", "Task", "Metric", "Hardware"]);

function lookUp(type: EntityType, words: readonly string[]): KnownEntity | null {
  const table = knownTable(type);
  const row = table.get(joinKey(words));
  if (row) return row;
  if (type === "Hardware") return readDevice(words);
  const core = coreWords(type, words);
  return core === words ? null : (table.get(joinKey(core)) ?? null);
}

/** Words that only their capitals tell from a short form: a radio from LoRA, a semiconductor from GAN. */
const OTHER_WORDS: ReadonlySet<string> = new Set(["LoRa", "GaN"]);

/** "sparse matrix-vector (SpMV)" leaves out the head noun: the short form's row counts where its long name begins so. */
function readBegun(type: EntityType, short: readonly string[], long: readonly string[]): KnownEntity | null {
  const row = isAmbiguousShortForm(joinKey(short)) ? null : lookUp(type, short);
  const begun = [row?.name ?? "", ...(row?.aliases ?? [])].some((form) => nameKey(form).startsWith(joinKey(long)));
  return begun ? row : null;
}

const NOTHING_DEFINED: ReadonlyMap<string, LongForm> = new Map();

/**
 * The concept of `name` as a thing of `type`. `defined` holds the paper's own short forms (by key), which go before every
 * table. Pure; the same name gives the same concept in every paper that does not define it.
 */
export function conceptOf(
  type: EntityType,
  name: string,
  defined: ReadonlyMap<string, LongForm> = NOTHING_DEFINED,
): Concept {
  const given = nameWords(withoutArticle(name));
  if (given.length === 0) return { key: name.trim().toLowerCase(), known: null, spelled: null };
  const whole = defined.get(joinKey(given));
  const words = whole?.words ?? given;
  const known = lookUp(type, words) ?? (whole ? readBegun(type, given, words) : null);
  // The mark keeps the key from those of all other spellings; it sorts after letters.
  if (known && OTHER_WORDS.has(name.trim())) return { key: `~${name.trim()}`, known: null, spelled: null };
  if (known) return { key: joinKey(nameWords(known.name)), known, spelled: null };
  const spelled = PHRASES.has(type) ? spellOut(whole?.text ?? name, defined) : null;
  if (spelled === null) return { key: joinKey(coreWords(type, words)), known: null, spelled: whole?.text ?? null };
  const spelledWords = nameWords(withoutArticle(spelled));
  const row = lookUp(type, spelledWords);
  if (row) return { key: joinKey(nameWords(row.name)), known: row, spelled: null };
  return { key: joinKey(coreWords(type, spelledWords)), known: null, spelled };
}
