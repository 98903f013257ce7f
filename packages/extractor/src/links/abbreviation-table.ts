import type { Definition } from "./paper-abbreviations.ts";

/** A short form is taken for its long one in papers that do not define it only on this much evidence. */
const LEAST_PAPERS = 3;
const LEAST_SHARE = 0.9;
const LEAST_LENGTH = 3;

/** Whether two long forms are inflections of one: word for word the same beginning ("adaptation", "adapters"). */
export function sameLongForm(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((word, i) => {
    const other = b[i] ?? "";
    if (word === other) return true;
    let shared = 0;
    while (shared < word.length && word[shared] === other[shared]) shared += 1;
    return shared >= 4 && shared >= 0.6 * Math.min(word.length, other.length) && !/\d/.test(word + other);
  });
}

interface Reading {
  key: string;
  words: readonly string[];
  papers: number;
}

/** How many papers define each short form as what; filled paper by paper, in any order. */
export class AbbreviationTable {
  private readonly longs = new Map<string, Map<string, Reading>>();

  add({ short, long, words }: Definition): void {
    const forms = this.longs.get(short) ?? new Map<string, Reading>();
    this.longs.set(short, forms);
    const form = forms.get(long);
    if (form) form.papers += 1;
    else forms.set(long, { key: long, words, papers: 1 });
  }

  /** How many papers define `short` as `long` (keys). */
  papers(short: string, long: string): number {
    return this.longs.get(short)?.get(long)?.papers ?? 0;
  }

  /** The long form that nearly all papers give for `short` (key), or null where papers differ or are few. */
  usual(short: string): string | null {
    const forms = this.longs.get(short);
    if (!forms || short.length < LEAST_LENGTH) return null;
    let best: Reading | null = null;
    let all = 0;
    for (const form of forms.values()) {
      all += form.papers;
      if (!best || form.papers > best.papers || (form.papers === best.papers && form.key < best.key)) best = form;
    }
    if (!best) return null;
    let alike = 0;
    for (const form of forms.values()) if (sameLongForm(form.words, best.words)) alike += form.papers;
    return alike >= LEAST_PAPERS && alike >= LEAST_SHARE * all ? best.key : null;
  }
}
