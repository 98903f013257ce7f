/** Where an abbreviation may be defined: a short form, and the stretch of text that may hold its long form. */
export interface AbbreviationCandidate {
  kind: "parenthesis" | "reversed" | "inside" | "apposition" | "title";
  short: { start: number; end: number };
  /** The long form ends at `end`; it begins at `start` (reversed, inside, title) or anywhere after (others). */
  long: { start: number; end: number };
}

const OPEN = new Map([
  ["(", ")"],
  ["[", "]"],
]);
/** Longest parenthesis that is looked into, characters. */
const MAX_INSIDE = 200;
const MAX_SHORT = 14;
/** Longest stretch that is searched for a long form, characters; definitions looked at in one text. */
const MAX_WINDOW = 250;
const MAX_CANDIDATES = 300;
/** Up to two words; a short bracket may follow a letter, as in "FEV(1)". */
const SHORT_FORM =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}\-./&+'’]|,(?=\d)|\([\p{L}\p{N}]{1,2}\))*(?: [\p{L}\p{N}][\p{L}\p{N}\-./+]*)?$/u;
/** "200 m", "3x", "10 mM", "95%": quantities, no names. */
const QUANTITY = /^\d+(?:[.,/-]\d+)*(?: .*|%|x|\p{Ll}{1,3})?$/u;
const LEAD =
  /^(?:or |i\.e\.,? ?|namely |termed |called |dubbed |denoted (?:as |by )?|abbreviated (?:as |to )?|abbr\.? |aka |a\.k\.a\. |short |hereafter |henceforth |also |the |["“'‘`])+/i;

/** A short form has a letter, at most two words, a capital or digit (or two to four small letters, as in "pdf"). */
export function isShortForm(text: string): boolean {
  if (text.length > MAX_SHORT || !SHORT_FORM.test(text) || !/\p{L}/u.test(text)) return false;
  if (text.length < 2 || QUANTITY.test(text) || /^(?:e\.?g|i\.?e|cf|etc|vs|see)\.?$/i.test(text)) return false;
  return /[\p{Lu}\d]/u.test(text) || text.length <= 5;
}

/** "Testosterone (T)": one capital that begins the word before it. */
function isInitial(short: string, before: string): boolean {
  const word = /\p{L}+$/u.exec(before.slice(-40))?.[0] ?? "";
  return /^\p{Lu}$/u.test(short) && word.length > 2 && word.charAt(0).toUpperCase() === short;
}

/** Position of the bracket that closes the one at `open`, or -1; nested ones are passed over. */
function closing(text: string, open: number): number {
  const stack: string[] = [];
  for (let i = open; i < Math.min(text.length, open + MAX_INSIDE); i += 1) {
    const close = OPEN.get(text.charAt(i));
    if (close) stack.push(close);
    else if (text.charAt(i) === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return i;
    }
  }
  return -1;
}

/** Start of the stretch before `end` in which a long form of `words` words may begin: inside the sentence. */
function windowStart(text: string, end: number, words: number): number {
  let start = end;
  let left = words;
  while (start > Math.max(0, end - MAX_WINDOW)) {
    const c = text.charAt(start - 1);
    if (c === "\n" || c === ";") break;
    if (/[.?!]/.test(c) && /\s/.test(text.charAt(start)) && /[\p{Lu}\d]/u.test(text.charAt(start + 1))) break;
    if (/\s/.test(c) && /\S/.test(text.charAt(start))) {
      left -= 1;
      if (left === 0) break;
    }
    start -= 1;
  }
  return start;
}

const letterCount = (short: string): number => short.replace(/[^\p{L}\p{N}]/gu, "").length;
const windowWords = (short: string): number => Math.min(letterCount(short) + 5, letterCount(short) * 2 + 1);

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”'‘’`]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s"“”'‘’`,:]/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function* inParenthesis(text: string, open: number, close: number): Generator<AbbreviationCandidate> {
  const inside = text.slice(open + 1, close);
  const lead = LEAD.exec(inside)?.[0].length ?? 0;
  const cut = inside.slice(lead).search(/,\s|[;=]| or | and |: /);
  const first = trimmed(text, open + 1 + lead, cut < 0 ? close : open + 1 + lead + cut);
  const short = text.slice(first.start, first.end);
  const before = trimmed(text, Math.max(0, open - MAX_WINDOW), open).end;
  if (isShortForm(short) || isInitial(short, text.slice(Math.max(0, before - 40), before))) {
    const start = windowStart(text, before, windowWords(short));
    yield { kind: "parenthesis", short: first, long: trimmed(text, start, before) };
  }
  // "short (long form)": the word right before, or the two before.
  const word = /[\p{L}\p{N}][^\s()[\]]*$/u.exec(text.slice(Math.max(0, before - MAX_SHORT), before));
  if (word && isShortForm(word[0]) && inside.length > word[0].length) {
    const end = cut < 0 ? close : open + 1 + lead + cut;
    yield {
      kind: "reversed",
      short: { start: before - word[0].length, end: before },
      long: trimmed(text, open + 1 + lead, end),
    };
  }
  // "(long form, short)"
  const comma = Math.max(inside.lastIndexOf(","), inside.lastIndexOf(";"), inside.lastIndexOf("="));
  if (comma > 0) {
    const last = trimmed(text, open + 1 + comma + 1, close);
    const rest = trimmed(text, open + 1, open + 1 + comma);
    if (isShortForm(text.slice(last.start, last.end))) yield { kind: "inside", short: last, long: rest };
    const key = text.slice(rest.start, rest.end);
    if (inside.charAt(comma) === "=" && isShortForm(key)) yield { kind: "inside", short: rest, long: last };
  }
}

/** "X: rest of the title", where X is one coined word. */
function* inTitle(text: string): Generator<AbbreviationCandidate> {
  const title = text.slice(0, text.indexOf("\n") < 0 ? text.length : text.indexOf("\n")).slice(0, 400);
  const colon = title.indexOf(": ");
  if (colon < 2 || colon > MAX_SHORT + 6) return;
  const short = trimmed(text, 0, colon);
  if (!/^[^\s]+$/.test(text.slice(short.start, short.end))) return;
  const long = trimmed(text, colon + 2, title.length);
  yield { kind: "title", short, long };
}

/** ", or SHORT," and ", i.e. SHORT," and "abbreviated as SHORT". */
function* inApposition(text: string): Generator<AbbreviationCandidate> {
  for (const match of text.matchAll(
    /, (?:or|i\.e\.,?|abbreviated as|termed|called) (\p{Lu}[\p{L}\p{N}-]{1,11})(?=[,.])/gu,
  )) {
    const end = match.index + match[0].length;
    const name = match[1] ?? "";
    const start = windowStart(text, match.index, windowWords(name));
    yield { kind: "apposition", short: { start: end - name.length, end }, long: trimmed(text, start, match.index) };
  }
}

/** Every place where `text` may define an abbreviation, the first hundreds of them. Linear in the length of the text. */
export function* abbreviationCandidates(text: string): Generator<AbbreviationCandidate> {
  yield* inTitle(text);
  let looked = 0;
  for (let i = 0; i < text.length && looked < MAX_CANDIDATES; i += 1) {
    if (!OPEN.has(text.charAt(i))) continue;
    const close = closing(text, i);
    if (close <= i + 1) continue;
    looked += 1;
    yield* inParenthesis(text, i, close);
  }
  for (const candidate of inApposition(text)) {
    looked += 1;
    if (looked > MAX_CANDIDATES) return;
    yield candidate;
  }
}
