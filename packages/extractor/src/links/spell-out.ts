import type { EntityType } from "@lithograph/model";
import { joinKey, nameWords, withoutRepeated } from "./name-key.ts";
import { singular } from "./spelling.ts";
import { isAmbiguousShortForm, knownTable } from "./taxonomy/known-table.ts";

/** A long form as the text writes it, and in the words that are compared. */
export interface LongForm {
  text: string;
  words: readonly string[];
}

/** Types whose short forms stand inside other names: "LLM inference", "HBM bandwidth". */
const SOURCES: readonly EntityType[] = ["Technique", "Hardware"];

let shipped: ReadonlyMap<string, LongForm> | undefined;

/** Short forms of the tables by key, with the canonical name, where that is the longer ("MoE", not "HBM"). */
function shippedShortForms(): ReadonlyMap<string, LongForm> {
  if (shipped) return shipped;
  const forms = new Map<string, LongForm>();
  for (const type of SOURCES) {
    for (const row of knownTable(type).values()) {
      for (const alias of row.aliases) {
        const key = joinKey(nameWords(alias));
        const isShort = /^[^\s-]{2,8}$/.test(alias) && /\p{Lu}.*\p{Lu}/u.test(alias);
        if (isShort && row.name.length > alias.length && !isAmbiguousShortForm(key) && !forms.has(key)) {
          forms.set(key, { text: row.name, words: nameWords(row.name) });
        }
      }
    }
  }
  shipped = forms;
  return forms;
}

/** The canonical text for a short form's long form: "Low-Rank Adaptation" is LoRA in the tables, and stays LoRA. */
function canonicalText(long: LongForm): string {
  const key = joinKey(long.words);
  for (const type of SOURCES) {
    const row = knownTable(type).get(key);
    if (row) return row.name;
  }
  return long.text;
}

/** "Logic-PIM": one word with capitals in several of its parts is a name of its own. */
function isCoined(parts: readonly string[]): boolean {
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part)).length;
  return capitals > 1 && !parts.some((part) => /\s/.test(part));
}

/** A long form as it stands inside a name: singular ("instruction set architecture-level"). */
function singularText(text: string): string {
  return text.replace(/\p{Ll}{4,40}$/u, (last) => singular(last));
}

/**
 * `name` with the short forms in it spelled out, after the paper's definitions and then the tables; null where it holds
 * none, or is one itself.
 */
export function spellOut(name: string, defined: ReadonlyMap<string, LongForm>): string | null {
  const parts = withoutRepeated(name).split(/([\s/]+|-)/);
  if (parts.length < 3 || parts.length > 40 || isCoined(parts)) return null;
  let changed = false;
  const spelled = parts.map((part, i) => {
    // Short forms have capitals; "kv" in small letters is left as it stands.
    if (i % 2 === 1 || !/\p{Lu}.*\p{Lu}/u.test(part)) return part;
    const key = joinKey(nameWords(part));
    const own = defined.get(key);
    const text = own ? singularText(canonicalText(own)) : shippedShortForms().get(key)?.text;
    if (text === undefined || joinKey(nameWords(text)) === key) return part;
    changed = true;
    return text;
  });
  return changed ? spelled.join("") : null;
}
