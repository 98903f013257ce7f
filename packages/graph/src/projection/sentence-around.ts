/** A stretch of text, UTF-16 code units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Words whose full stop does not end a sentence, lower case, without the stop. */
const ABBREVIATIONS = new Set(
  "e.g i.e vs cf etc al fig figs eq eqs sec tab no vol pp ed eds approx resp dr prof st inc ltd corp dept est ref refs".split(
    " ",
  ),
);
const LONGEST_ABBREVIATION = 8;

/**
 * Sentences of a paper's text in reading order, without the white space around them. A line break ends one (the title
 * is a sentence), and so does `.`, `!` or `?` before white space and what can begin a sentence. Linear in the text.
 */
export function sentenceStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !endsSentence(text, at)) continue;
    const end = at < text.length && text[at] !== "\n" ? at + 1 : at;
    const trimmed = trim(text, start, end);
    if (trimmed !== null) stretches.push(trimmed);
    start = end;
  }
  return stretches;
}

/** The sentence that holds `offset`; the nearest one before it where it falls between two, the whole text where none. */
export function sentenceAround(sentences: readonly Stretch[], offset: number, textLength: number): Stretch {
  let low = 0;
  let high = sentences.length - 1;
  let found: Stretch | undefined = sentences[0];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) break;
    if (sentence.start <= offset) {
      found = sentence;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found ?? { start: 0, end: textLength };
}

function endsSentence(text: string, at: number): boolean {
  const unit = text[at];
  if (unit === "\n") return true;
  if (unit !== "." && unit !== "!" && unit !== "?") return false;
  const next = text[at + 1];
  if (next === undefined) return true;
  if (!/\s/.test(next)) return false;
  const first = text.slice(at + 2, at + 6).trimStart()[0];
  if (first !== undefined && !/[\p{Lu}\p{Lo}\p{N}("'“‘[\\$]/u.test(first)) return false;
  return unit !== "." || !isAbbreviation(text, at);
}

function isAbbreviation(text: string, stop: number): boolean {
  let from = stop;
  while (from > 0 && stop - from <= LONGEST_ABBREVIATION && /[\p{L}.]/u.test(text[from - 1] ?? "")) from -= 1;
  const word = text.slice(from, stop).toLowerCase();
  return ABBREVIATIONS.has(word) || (/^\p{Lu}$/u.test(text.slice(from, stop)) && from > 0);
}

function trim(text: string, start: number, end: number): Stretch | null {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(text[first] ?? "")) first += 1;
  while (last > first && /\s/.test(text[last - 1] ?? "")) last -= 1;
  return first < last ? { start: first, end: last } : null;
}
