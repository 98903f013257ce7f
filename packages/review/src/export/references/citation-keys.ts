import type { Paper } from "@lithograph/model";
import { splitName } from "./names.ts";

const SMALL_WORDS = new Set("a an the on of in for to and with from by at is are towards toward via using".split(" "));
/** What every BibTeX program takes in a key. */
const SAFE_KEY = /^[A-Za-z0-9][A-Za-z0-9_:.+/-]{0,79}$/;

/**
 * A citation key for each paper, the same in every export. The key that the paper came with in a BibTeX file is kept,
 * since the person's text may cite it already; others are made of author, year and the title's first telling word.
 * Keys are unique: the papers are taken in the order of their ids, and a later one gets a letter.
 */
export function citationKeys(papers: Iterable<Paper>): Map<string, string> {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const turns = new Map<string, number>();
  const take = (id: string, wanted: string) => {
    let key = wanted;
    // Where it was left: thousands of papers may want one key.
    let turn = turns.get(wanted) ?? 0;
    for (; taken.has(key.toLowerCase()); turn += 1) key = `${wanted}${letters(turn + 1)}`;
    turns.set(wanted, turn);
    taken.add(key.toLowerCase());
    keys.set(id, key);
  };
  for (const paper of sorted) {
    const own = ownKey(paper);
    if (own !== null) take(paper.id, own);
  }
  for (const paper of sorted) if (!keys.has(paper.id)) take(paper.id, madeKey(paper));
  return keys;
}

function ownKey({ origins }: Paper): string | null {
  const key = origins.find((origin) => origin.format === "bibtex" && origin.key !== null)?.key ?? null;
  return key !== null && SAFE_KEY.test(key) ? key : null;
}

function madeKey({ authors, year, title }: Paper): string {
  const words = title.split(/[\s:–—-]+/).filter((one) => !SMALL_WORDS.has(one.toLowerCase()) && ascii(one) !== "");
  const family = ascii(splitName(authors[0] ?? "").family);
  const [first = "untitled", second = ""] = words.map(ascii);
  return (family === "" ? `${first}${year ?? ""}${second}` : `${family}${year ?? ""}${first}`).slice(0, 70);
}

const ascii = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase();

/** b, c, … z, ba, bb, …: the first paper of a key has none. */
function letters(turn: number): string {
  const rest = turn >= 26 ? letters(Math.floor(turn / 26)) : "";
  return rest + String.fromCharCode(97 + (turn % 26));
}
