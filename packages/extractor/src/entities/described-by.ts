import type { TokenSpan } from "./candidates.ts";
import type { PaperView } from "./paper-view.ts";
import { wordsOf } from "./words.ts";

/** Words that end a description ("a sparse attention accelerator | for long contexts"). */
const ENDS = new Set(
  "for that which with to of on in via using by from at as and or but where whose when through over under between is are was we it this our based designed capable able towards toward".split(
    " ",
  ),
);
const OPENS = new Set(["a", "an", "the", "our", "first", "novel"]);
const IS = new Set(["is", "are", "as", ",", ":", "-", "–", "—"]);
const NAMES = new Set(["called", "named", "dubbed", "termed", "coined", "namely"]);
const LONGEST = 14;

const word = (view: PaperView, i: number): string => wordsOf(view.tokens)[i]?.lower ?? "";

/** "in" of "process-in-memory" ends no phrase. */
const isInCompound = (view: PaperView, i: number): boolean => word(view, i - 1) === "-" && word(view, i + 1) === "-";

/**
 * The last word of the noun phrase that begins at `from`, as a token index, or -1.
 * @param compounds whether hyphens hold a phrase together; what was learned from heads knew none
 */
function headFrom(view: PaperView, from: number, compounds: boolean): number {
  let head = -1;
  for (let i = from; i < Math.min(view.tokens.length, from + LONGEST); i += 1) {
    const w = word(view, i);
    if (view.sentenceOf[i] !== view.sentenceOf[from] || /^[.,;:([]$/.test(w)) break;
    if (ENDS.has(w) && !(compounds && isInCompound(view, i))) break;
    if ((view.words[i] ?? 0) > 0) head = i;
  }
  return head;
}

/** The head of "X, a … HEAD", "X is a … HEAD", "X (Y), a … HEAD" or the title "X: a … HEAD". */
function headAfter(view: PaperView, { to }: TokenSpan, compounds = false): number {
  let i = to;
  if (word(view, i) === "(") while (i < to + LONGEST && word(view, i) !== ")") i += 1;
  if (i > to) i += 1;
  if (!IS.has(word(view, i))) return -1;
  const title = word(view, i) === ":";
  if (!OPENS.has(word(view, i + 1)) && !title) return -1;
  return headFrom(view, OPENS.has(word(view, i + 1)) ? i + 2 : i + 1, compounds);
}

/** The head of "a … HEAD called X" or "a … HEAD, X," and of "the … HEAD X". */
function headBefore(view: PaperView, { from }: TokenSpan): number {
  let i = from - 1;
  if (NAMES.has(word(view, i))) i -= 1;
  else if (word(view, i) !== ",") return -1;
  if (word(view, i) === ",") i -= 1;
  return (view.words[i] ?? 0) > 0 && view.sentenceOf[i] === view.sentenceOf[from] ? i : -1;
}

/** The head of what follows a name and says what it is, in lower case ("accelerator"), or null. */
export function statedHead(view: PaperView, places: readonly TokenSpan[]): string | null {
  for (const place of places) {
    const head = headAfter(view, place, true);
    if (head >= 0) return word(view, head);
  }
  return null;
}

/** The word that says what a name is ("accelerator", "framework"), by what stands beside any of its places; 0: none. */
export function describedBy(view: PaperView, places: readonly TokenSpan[]): number {
  for (const place of places) {
    const head = headAfter(view, place);
    if (head >= 0) return view.words[head] ?? 0;
  }
  for (const place of places) {
    const head = headBefore(view, place);
    if (head >= 0) return view.words[head] ?? 0;
  }
  return 0;
}
