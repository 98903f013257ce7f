import type { Sentence } from "./span.ts";

/** Words that carry a dot without ending a sentence (lower case, without their last dot). */
const NEVER_LAST = new Set(
  "e.g i.e vs cf eq eqs fig figs sec secs tab ref refs resp al approx w.r.t a.k.a viz dr prof mr mrs st no nos vol pp ca incl esp def thm".split(
    " ",
  ),
);
/** These may end a sentence: the dot counts when what follows starts like one. */
const MAYBE_LAST = new Set(["etc", "inc", "ltd", "corp", "u.s", "u.k", "a.m", "p.m", "ph.d"]);

const isSpace = (c: string): boolean => c === " " || c === "\n" || c === "\t" || c === "\r" || c === "\u00a0";
const isUpper = (c: string): boolean => c !== c.toLowerCase();
const isLower = (c: string): boolean => c !== c.toUpperCase();
const isDigit = (c: string): boolean => c >= "0" && c <= "9";
const CLOSING = new Set([")", "]", "}", '"', "'", "”", "’", "»"]);
const OPENING = new Set(["(", "[", "{", '"', "'", "“", "‘", "«", "$", "\\"]);
/** LaTeX inline mathematics longer than this is taken for a stray dollar sign. */
const MAX_MATH = 200;

/** The run of letters and inner dots that ends right before `end`, in lower case. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && /[\p{L}.]/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end).replace(/^\.+/, "").toLowerCase();
}

/** Whether the stop at `at` (a dot) ends its sentence; `next` is the first character after space. */
function dotEnds(text: string, at: number, next: number): boolean {
  const follows = text.charAt(next);
  const word = wordBefore(text, at);
  if (NEVER_LAST.has(word)) return false;
  // An initial ("J. Smith"), but not a unit or a name of one letter after a digit or inside "Vitamin C".
  if (
    word.length === 1 &&
    isUpper(text.charAt(at - 1)) &&
    isUpper(follows) &&
    /[A-Z]\. ?$/.test(text.slice(at - 4, at))
  )
    return false;
  const startsLikeOne = isUpper(follows) || isDigit(follows) || OPENING.has(follows) || !isLower(follows);
  if (MAYBE_LAST.has(word)) return isUpper(follows);
  return startsLikeOne || /^\p{Ll}+[A-Z\d]/u.test(text.slice(next, next + 20));
}

/** "…atmosphere.As CO2": a lost space after a full stop, told from file names and versions by its surroundings. */
function lostSpace(text: string, at: number): boolean {
  return /\p{Ll}{3}$/u.test(text.slice(at - 3, at)) && /^\p{Lu}\p{Ll}*[ ,]/u.test(text.slice(at + 1, at + 20));
}

/** The end of inline mathematics that starts at `at`, or -1. */
function mathEnd(text: string, at: number): number {
  if (text.charAt(at - 1) === "\\") return -1;
  const end = text.indexOf("$", at + 1);
  return end > at && end - at <= MAX_MATH ? end : -1;
}

/** The end (exclusive) of the sentence that ends with the stop at `at`, or -1 where it does not end there. */
function boundary(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && (CLOSING.has(text.charAt(end)) || text.charAt(end) === text.charAt(at))) end += 1;
  if (end >= text.length) return end;
  if (!isSpace(text.charAt(end))) return end === at + 1 && text.charAt(at) === "." && lostSpace(text, at) ? end : -1;
  let next = end;
  while (next < text.length && isSpace(text.charAt(next))) next += 1;
  if (next >= text.length) return end;
  if (text.charAt(at) === "." && !dotEnds(text, at, next)) return -1;
  return text.charAt(at) !== "." && isLower(text.charAt(next)) ? -1 : end;
}

/**
 * Splits a paper's text into sentences. Sentence 0 is the title (`[0, titleLength)`), the others cover the abstract
 * without the space between them. Dots of abbreviations, decimals, URLs, initials and LaTeX do not split; a blank
 * line does.
 */
export function splitSentences(text: string, titleLength: number): Sentence[] {
  const sentences: Sentence[] = [{ index: 0, start: 0, end: titleLength }];
  const push = (start: number, end: number): void => {
    let [a, b] = [start, end];
    while (a < b && isSpace(text.charAt(a))) a += 1;
    while (b > a && isSpace(text.charAt(b - 1))) b -= 1;
    if (b > a) sentences.push({ index: sentences.length, start: a, end: b });
  };
  let start = titleLength;
  for (let at = start; at < text.length; at += 1) {
    const c = text.charAt(at);
    if (c === "$") {
      const end = mathEnd(text, at);
      if (end > 0) at = end;
    } else if (c === "." || c === "!" || c === "?") {
      const end = boundary(text, at);
      if (end < 0) continue;
      push(start, end);
      start = end;
      at = end - 1;
    } else if (c === "\n" && text.charAt(at + 1) === "\n") {
      push(start, at);
      start = at;
    }
  }
  push(start, text.length);
  return sentences;
}
