import { quotientKind, UNITS, type UnitKind } from "./units.ts";

/** A number as it stands in the text, with the unit that follows it. */
export interface NumberToken {
  /** First character of the number itself, and the end of number and unit. */
  start: number;
  end: number;
  /** End of the digits (spread and exponent included), before glue and unit. */
  digitsEnd: number;
  amount: number;
  /** What "k", "M" or "million" behind the digits multiplied them by; 1 without. */
  magnitude: number;
  /** The unit as written, "" where there is none. */
  unit: string;
  kind: UnitKind;
  /** Digits after the point. */
  decimals: number;
  /** Part of a product of sizes ("16x16"), a version or a name ("ResNet-50", "v2"). */
  named: boolean;
}

const DIGITS = /(?:\d{1,3}(?:(?:,|\{,\}|\\,)\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
const EXPONENT = /(?:[eE][-+]?\d{1,3}(?![\w.])|\s?(?:\\times|\\cdot|×|x|\*)\s?10\s?\^\s?\{?[-−+]?\d{1,3}\}?)/y;
const SPREAD = /\s?\$?\s?(?:±|\+\/-|\+-|\\pm)\s?\$?\s?\d+(?:\.\d+)?/y;
const GLUE = /(?:[ \u00a0$~{}]|\\[,;: ]|\\(?:mathrm|text|rm|textbf|mathbf)(?![a-z])){0,6}/y;
const SIGN = /\\%|%|\\percent|\\times|×|[xX](?![A-Za-z\d])|[xX](?= ?\\)|\*(?![*\d])/y;
const WORD = /[μµ]\$s|[A-Z]{3}[- ](?:days?|hours?)(?![a-z])|[A-Za-zμµ°]+(?:\.p\.)?(?:\^?\{?[23](?![\d.])\}?|²)?/y;
const PER = /\s?(?:\/|\bper\b|\$\/\$)\s?/y;
const MAGNITUDE = /([kKMBGT])(?![A-Za-z])|\s?(thousand|million|billion|trillion)(?![a-z])/y;
/** The rest of "1/100", a share as a ratio. */
const ONE_OF = /\/[1-9]\d{0,5}(?![\d/.])/y;
const FACTOR_OF = /\bfactors? of[\s$~]{0,3}$/;
const MAGNITUDES: Record<string, number> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  G: 1e9,
  T: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Matches a sticky pattern at `at`; the end of the match, or -1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

interface UnitMatch {
  end: number;
  unit: string;
  kind: UnitKind;
}

/** One unit without quotient at `at`. */
function simpleUnit(text: string, at: number): UnitMatch | null {
  const sign = endOf(SIGN, text, at);
  if (sign > 0) {
    const written = text.slice(at, sign);
    const percent = written.endsWith("%") || written === "\\percent";
    const points = percent ? endOf(/[- ]points?(?![a-z])/y, text, sign) : -1;
    if (points > 0) return { end: points, unit: text.slice(at, points), kind: "points" };
    return { end: sign, unit: written, kind: percent ? "percent" : "ratio" };
  }
  const end = endOf(WORD, text, at);
  if (end < 0) return null;
  const word = text.slice(at, end);
  const next = endOf(/[- ](?:points?|cent)(?![a-z])/y, text, end);
  if (next > 0 && /^(?:percentage|percent|per)$/i.test(word)) {
    return { end: next, unit: text.slice(at, next), kind: word.toLowerCase() === "per" ? "percent" : "points" };
  }
  const kind =
    UNITS.get(word.replace(/\^?\{?([23])\}?$/, "$1")) ?? (word.length > 3 ? UNITS.get(word.toLowerCase()) : undefined);
  return kind === undefined ? null : { end, unit: word, kind };
}

/** A unit or a quotient of units that begins at `at` after glue; null where there is none. */
function unitAt(text: string, at: number): UnitMatch | null {
  let from = endOf(GLUE, text, at);
  if (text.charAt(from) === "-" && /[a-z]/i.test(text.charAt(from + 1))) from += 1;
  const first = simpleUnit(text, from);
  if (first === null) return perSecond(text, from);
  let { end, kind } = first;
  for (let n = 0; n < 2; n += 1) {
    const per = endOf(PER, text, end);
    const below = per < 0 ? null : simpleUnit(text, per);
    if (below === null || below.kind === "percent" || below.kind === "ratio") break;
    end = below.end;
    kind = quotientKind(kind, below.kind);
  }
  if (first.kind === "ratio" || first.kind === "percent") return first;
  return { end, unit: text.slice(from, end), kind };
}

/** "/s" right behind a number or its magnitude ("71.6M/s"). */
function perSecond(text: string, from: number): UnitMatch | null {
  const per = endOf(/\/\s?/y, text, from);
  const below = per < 0 ? null : simpleUnit(text, per);
  return below?.kind === "time" ? { end: below.end, unit: text.slice(from, below.end), kind: "rate" } : null;
}

const isLetter = (c: string): boolean => /[\p{L}_]/u.test(c);

/** Takes in the dollar sign or brace that closes what was opened between the number and its unit ("4.07$\\times$"). */
function closeMath(text: string, start: number, end: number): number {
  const value = text.slice(start, end);
  const open = value.split("$").length % 2 === 0 && text.charAt(end) === "$";
  const brace = value.lastIndexOf("{") > value.lastIndexOf("}") && text.charAt(end) === "}";
  return open || brace ? end + 1 : end;
}

/** Whether the digits at `at` belong to a name or a version, judged by what stands before them. */
function namedBefore(text: string, at: number): boolean {
  const c = text.charAt(at - 1);
  if (c === "" || /[\s($~[<>+=:,;/"'≈∼≥≤×−–—{}±|`“]/u.test(c)) return false;
  if (c === "x" || c === "X") return isLetter(text.charAt(at - 2)) || /\d/.test(text.charAt(at - 2));
  if (c === "-") return /[\p{L}\d)]/u.test(text.charAt(at - 2));
  if (c === "m" || c === "s" || c === "x") return !/\\(?:sim|times|approx)$/.test(text.slice(Math.max(0, at - 8), at));
  return true;
}

/** The amount of digits with thousands separators, and how many digits follow the point. */
function parseDigits(digits: string): { amount: number; decimals: number } {
  const plain = digits.replaceAll(/\{,\}|\\,|,/g, "");
  const point = plain.indexOf(".");
  return { amount: Number(plain), decimals: point < 0 ? 0 : plain.length - point - 1 };
}

/** The number at `at`, or null where no digits stand. */
function numberAt(text: string, at: number): NumberToken | null {
  let digitsEnd = endOf(DIGITS, text, at);
  if (digitsEnd < 0) return null;
  let { amount, decimals } = parseDigits(text.slice(at, digitsEnd));
  const exponent = endOf(EXPONENT, text, digitsEnd);
  if (exponent > 0) {
    amount *=
      10 ** Number(/[-−+]?\d+\}?$/.exec(text.slice(digitsEnd, exponent))?.[0].replace("−", "-").replace("}", "") ?? 0);
    digitsEnd = exponent;
  }
  const spread = endOf(SPREAD, text, digitsEnd);
  if (spread > 0) digitsEnd = spread;
  let times = 1;
  let unit = unitAt(text, digitsEnd);
  if (unit === null || unit.kind === "memory" || unit.kind === "level") {
    MAGNITUDE.lastIndex = digitsEnd;
    const magnitude = MAGNITUDE.exec(text);
    if (magnitude !== null && !(unit !== null && unit.unit !== "B" && unit.unit !== "K")) {
      times = MAGNITUDES[magnitude[1] ?? magnitude[2] ?? ""] ?? 1;
      amount *= times;
      digitsEnd = MAGNITUDE.lastIndex;
      unit = unitAt(text, digitsEnd);
    }
  }
  const part = amount === 1 && unit === null ? endOf(ONE_OF, text, digitsEnd) : -1;
  if (part > 0) {
    const share = 1 / Number(text.slice(digitsEnd + 1, part));
    return {
      start: at,
      end: part,
      digitsEnd: part,
      amount: share,
      magnitude: 1,
      unit: "",
      kind: "ratio",
      decimals: 0,
      named: namedBefore(text, at),
    };
  }
  if (unit === null && FACTOR_OF.test(text.slice(Math.max(0, at - 16), at)))
    unit = { end: digitsEnd, unit: "", kind: "ratio" };
  const end = closeMath(text, at, unit?.end ?? digitsEnd);
  const after = text.charAt(end);
  const named =
    namedBefore(text, at) ||
    (unit === null &&
      (isLetter(after) || (after === "-" && /[\p{L}]/u.test(text.charAt(end + 1)) && decimals === 0))) ||
    (unit?.kind === "ratio" && /^[\s$]{0,2}\d/.test(text.slice(end, end + 4)) && /[xX×s]$/.test(text.slice(at, end)));
  return {
    start: at,
    end,
    digitsEnd,
    amount,
    magnitude: times,
    unit: unit?.unit ?? "",
    kind: unit?.kind ?? "none",
    decimals,
    named,
  };
}

/** All numbers of `text` in [from, to), in order. Linear: every pattern is bounded and no digit is read twice. */
export function scanNumbers(text: string, from: number, to: number): NumberToken[] {
  const found: NumberToken[] = [];
  const digit = /\d/g;
  digit.lastIndex = from;
  for (let match = digit.exec(text); match !== null && match.index < to; match = digit.exec(text)) {
    let at = match.index;
    if (text.charAt(at - 1) === "." && !/[\d\w]/.test(text.charAt(at - 2))) at -= 1;
    const number = numberAt(text, at);
    if (number === null) continue;
    if (number.end <= to) found.push(number);
    digit.lastIndex = Math.max(number.digitsEnd, at + 1);
  }
  return found;
}
