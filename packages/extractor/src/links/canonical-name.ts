import type { EntityType } from "@lithograph/model";
import { withoutArticle } from "./affixes.ts";
import type { EntityNode } from "./entity-node.ts";
import { joinKey, nameWords } from "./name-key.ts";
import { singular } from "./spelling.ts";

/** Types whose names are phrases and take the singular; proper names keep their s. */
const SINGULAR_TYPES: ReadonlySet<EntityType> = new Set(["Technique", "Hardware", "Task"]);

/** A form as it would be shown: one space between words, the last word singular where it is a plural noun. */
export function shownForm(type: EntityType, form: string): string {
  const clean = form.replace(/\s+/g, " ").trim();
  if (!SINGULAR_TYPES.has(type)) return clean;
  const match = /^(.*?)([\p{L}]+)$/u.exec(clean);
  const [, before = "", last = ""] = match ?? [];
  if (/^\p{Lu}{2,}s$/u.test(last)) return before + last.slice(0, -1);
  // A single capitalised word may be a coined name that ends in s; "… of Experts" is a plural by meaning.
  const noun = /^\p{Ll}+$/u.test(last) || (before !== "" && /^\p{Lu}\p{Ll}+$/u.test(last));
  if (!noun || /\bof[\s-]$/i.test(before)) return clean;
  const one = singular(last.toLowerCase());
  return one === last.toLowerCase() ? clean : before + last.charAt(0) + one.slice(1);
}

/**
 * The canonical name of a node: the name in the tables; else the most usual of the forms that say it in full, singular.
 * Ties go to the form that is later in code-unit order (small letters before capitals), so that the order of papers
 * does not count.
 */
export function canonicalName(node: EntityNode): string {
  if (node.known) return node.known.name;
  const full = new Map<string, number>();
  const any = new Map<string, number>();
  for (const [form, papers] of node.forms) {
    const shown = shownForm(node.type, form);
    any.set(shown, (any.get(shown) ?? 0) + papers);
    const isFull = joinKey(withoutArticle(nameWords(form))) === node.key;
    if (isFull) full.set(shown, (full.get(shown) ?? 0) + papers);
  }
  let best = "";
  let most = 0;
  for (const [shown, papers] of full.size > 0 ? full : any) {
    if (papers > most || (papers === most && shown > best)) {
      best = shown;
      most = papers;
    }
  }
  return best === "" ? node.key : best;
}
