import type { EntryFields } from "./entry-fields.ts";

/** What a child may take over from its parent, and under which name. */
const INHERITED: readonly (readonly [from: string, to: string])[] = [
  ["title", "booktitle"],
  ["booktitle", "booktitle"],
  ["journal", "journal"],
  ["journaltitle", "journaltitle"],
  ["year", "year"],
  ["date", "date"],
];
/** Parents are short and few; beyond this many, later ones are not remembered. */
const MAX_PARENTS = 100_000;
/** No chain of parents is longer in earnest; a longer one is a circle. */
const MAX_CHAIN = 5;

/** Fields that children may inherit (BibTeX's crossref, BibLaTeX's xdata), by key. */
export class ParentEntries {
  readonly #parents = new Map<string, ReadonlyMap<string, string>>();

  remember(entry: EntryFields): void {
    if (entry.key === "" || this.#parents.size >= MAX_PARENTS) return;
    const kept = new Map<string, string>();
    for (const name of [...INHERITED.map(([from]) => from), "crossref", "xdata"]) {
      const value = entry.fields.get(name);
      if (value !== undefined) kept.set(name, value.slice(0, 1_000));
    }
    if (kept.size > 0 && !this.#parents.has(entry.key.toLowerCase())) this.#parents.set(entry.key.toLowerCase(), kept);
  }

  /** Whether the entry names a parent that has not been seen. */
  isWaiting(entry: EntryFields): boolean {
    const parent = parentKey(entry.fields);
    return parent !== null && !this.#parents.has(parent);
  }

  /** The entry's fields with what its parents, and theirs, add. */
  inherited(entry: EntryFields): ReadonlyMap<string, string> {
    const fields = new Map(entry.fields);
    let parent = parentKey(entry.fields);
    for (let step = 0; parent !== null && step < MAX_CHAIN; step++) {
      const found = this.#parents.get(parent);
      if (found === undefined) break;
      for (const [from, to] of INHERITED) {
        const value = found.get(from);
        if (value !== undefined && !fields.has(to)) fields.set(to, value);
      }
      parent = parentKey(found);
    }
    return fields;
  }
}

function parentKey(fields: ReadonlyMap<string, string>): string | null {
  const named = fields.get("crossref") ?? fields.get("xdata")?.split(",")[0];
  return named === undefined || named.trim() === "" ? null : named.trim().toLowerCase();
}
