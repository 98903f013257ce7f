import type { EntityType } from "@lithograph/model";
import { coreWords, withoutArticle } from "./affixes.ts";
import type { EntityNode } from "./entity-node.ts";
import { joinKey, nameWords, withoutRepeated } from "./name-key.ts";
import { singular } from "./spelling.ts";

/** Types whose names are phrases and take the singular; proper names keep their s. */
const SINGULAR_TYPES: ReadonlySet<EntityType> = new Set(["Technique", "Hardware", "Task"]);

/** Longest last word that is looked at, characters. */
const MAX_WORD = 40;

/** A form as it would be shown: one space between words, the last word singular where it is a plural noun. */
export function shownForm(type: EntityType, form: string): string {
  const clean = withoutRepeated(form).replace(/\s+/g, " ").trim();
  if (!SINGULAR_TYPES.has(type)) return clean;
  const last = /\p{L}+$/u.exec(clean.slice(-MAX_WORD))?.[0] ?? "";
  const before = clean.slice(0, clean.length - last.length);
  if (/^\p{Lu}{2,}s$/u.test(last)) return before + last.slice(0, -1);
  // A single capitalised word may be a coined name that ends in s; "… of Experts" is a plural by meaning.
  const noun = /^\p{Ll}+$/u.test(last) || (before !== "" && /^\p{Lu}\p{Ll}+$/u.test(last));
  if (!noun || /\bof[\s-]$/i.test(before)) return clean;
  const one = singular(last.toLowerCase());
  return one === last.toLowerCase() ? clean : before + last.charAt(0) + one.slice(1);
}

/** How fully a form says the node's key: 2 as it stands, 1 without maker or head noun, 0 not by itself. */
function fullness(node: EntityNode, form: string): 0 | 1 | 2 {
  const words = nameWords(withoutArticle(form));
  if (joinKey(words) === node.key) return 2;
  return joinKey(coreWords(node.type, words)) === node.key ? 1 : 0;
}

/**
 * The canonical name of a node: the name in the tables; else the most usual of the forms that say it in full, singular;
 * else the most usual name. Ties go by code units, so that the order of papers does not count: phrases take small
 * letters ("sparse attention"), proper names capitals ("ResNet-101" before "Resnet-101").
 */
export function canonicalName(node: EntityNode): string {
  if (node.known) return node.known.name;
  const phrase = SINGULAR_TYPES.has(node.type) || node.type === "Metric";
  for (const [forms, least] of [
    [node.forms, 2],
    [node.names, 2],
    [node.forms, 1],
    [node.names, 0],
  ] as const) {
    const counts = new Map<string, number>();
    for (const [form, papers] of forms) {
      if (least > 0 && fullness(node, form) < least) continue;
      const shown = shownForm(node.type, form);
      counts.set(shown, (counts.get(shown) ?? 0) + papers);
    }
    const name = mostUsual(counts, phrase);
    if (name !== null) return name;
  }
  return node.key;
}

/** A way of writing a phrase is its own where papers use it at least this often; titles capitalise everything. */
const OWN_CASE_SHARE = 0.25;

/** The most usual form; of the cases of a phrase, one with inner capitals ("TSM"), then small letters. */
function mostUsual(counts: ReadonlyMap<string, number>, phrase: boolean): string | null {
  if (!phrase) return highest(counts, phrase);
  const folded = new Map<string, number>();
  for (const [shown, papers] of counts) {
    const small = shown.toLowerCase();
    folded.set(small, (folded.get(small) ?? 0) + papers);
  }
  const best = highest(folded, phrase);
  if (best === null) return null;
  const cases = [...counts].filter(([shown]) => shown.toLowerCase() === best);
  const often = new Map(cases.filter(([, papers]) => papers >= OWN_CASE_SHARE * (folded.get(best) ?? 0)));
  const inner = new Map([...often].filter(([shown]) => /\p{Lu}\p{L}*\p{Lu}/u.test(shown)));
  if (inner.size > 0) return highest(inner, phrase);
  return often.has(best) ? best : highest(new Map(cases), phrase);
}

function highest(counts: ReadonlyMap<string, number>, phrase: boolean): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [shown, papers] of counts) {
    const earlier = best === null || (phrase ? shown > best : shown < best);
    if (papers < most || (papers === most && !earlier)) continue;
    best = shown;
    most = papers;
  }
  return best;
}
