import { type NumberToken, scanNumbers } from "./scan-numbers.ts";
import { type UnitKind, unitName } from "./units.ts";

/** How a candidate stands to its neighbours. */
export type ValueForm = "single" | "range" | "word range" | "range start" | "range end";

/** A number or a range that may be a result: number and unit as they stand together. */
export interface ValueCandidate {
  start: number;
  end: number;
  low: number;
  high: number;
  unit: string | null;
  kind: UnitKind;
  form: ValueForm;
  decimals: number;
  named: boolean;
  /** The unit was taken over from a later number of the same enumeration. */
  sharedUnit: boolean;
  /** Enumeration ("2x, 3x and 4x") that the candidate belongs to within its sentence, and its place there. */
  group: number;
  place: number;
}

const DASH = /[\s$]{0,3}(?:-{1,3}|–|—|~|∼|−|\\sim|\\textendash|\$\s?-{1,2}\s?\$|\$?\\sim\$?)[\s$]{0,3}/y;
const WORDS = /[\s$]{0,3}(?:to|and)[\s$]{0,3}/y;
const JOINT =
  /^[\s$}{]*(?:\([^()]{0,12}\))?[\s$]*(?:,|\/|and|or|&|to|\)|\()?[\s$]*(?:and|or)?[\s$]*(?:(?:an?\s+)?(?:average|up to|over|about|around|nearly|approximately|more than|a)\s*(?:of\s*)?)?[\s$~∼≈+{]*(?:\\sim|\\approx|\\times|x)?[\s$]*$/;

function matchesBetween(pattern: RegExp, text: string, from: number, to: number): boolean {
  pattern.lastIndex = from;
  return pattern.test(text) && pattern.lastIndex === to;
}

type Join = "dash" | "words" | null;

/** Whether two neighbouring numbers make a range. */
function join(text: string, a: NumberToken, b: NumberToken): Join {
  if (b.start - a.end > 12 || a.named) return null;
  const kinds = a.kind === b.kind || a.kind === "none" || (b.kind === "none" && a.unit === "");
  if (!kinds) return null;
  if (matchesBetween(DASH, text, a.end, b.start)) return "dash";
  const gap = text.slice(a.end, b.start);
  if (matchesBetween(WORDS, text, a.end, b.start))
    return gap.includes("to") || /between[\s$~]*$/i.test(text.slice(Math.max(0, a.start - 12), a.start))
      ? "words"
      : null;
  return null;
}

function single(text: string, n: NumberToken, form: ValueForm): ValueCandidate {
  const times = /(?:\\times|[xX×])\s?$/.exec(text.slice(Math.max(0, n.start - 7), n.start));
  const plain = n.kind === "none" || n.kind === "compute" || n.kind === "count";
  const leading = plain && times !== null && !/[\w]/.test(text.charAt(n.start - times[0].length - 1));
  const start = leading ? n.start - times[0].length : n.start;
  const kind = leading ? "ratio" : n.kind;
  return {
    start,
    end: leading ? n.digitsEnd : n.end,
    low: n.amount,
    high: n.amount,
    unit: unitName(kind, n.unit),
    kind,
    form,
    decimals: n.decimals,
    named: n.named,
    sharedUnit: false,
    group: 0,
    place: 0,
  };
}

/** "3.4-3.7M": the magnitude of the second number holds for both where the first has neither magnitude nor unit. */
function range(a: NumberToken, b: NumberToken, form: ValueForm): ValueCandidate {
  const kind = b.kind === "none" ? a.kind : b.kind;
  const first = a.kind === "none" && a.magnitude === 1 ? a.amount * b.magnitude : a.amount;
  return {
    start: a.start,
    end: b.end,
    low: Math.min(first, b.amount),
    high: Math.max(first, b.amount),
    unit: unitName(kind, b.unit),
    kind,
    form,
    decimals: Math.max(a.decimals, b.decimals),
    named: a.named,
    sharedUnit: false,
    group: 0,
    place: 0,
  };
}

/**
 * The candidates of one sentence in the order of the text. "A to B" gives three (the range, its start, its end), of
 * which a later decision keeps the range or its ends; a dash always joins.
 */
export function valueCandidates(text: string, from: number, to: number): ValueCandidate[] {
  const numbers = scanNumbers(text, from, to);
  const out: ValueCandidate[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const a = numbers[i] as NumberToken;
    const b = numbers[i + 1];
    const joined = b === undefined ? null : join(text, a, b);
    if (b !== undefined && joined === "dash" && (!b.named || text.charAt(b.start - 1) === "-")) {
      out.push(range(a, b, "range"));
      i += 1;
    } else if (b !== undefined && joined === "words") {
      out.push(range(a, b, "word range"), single(text, a, "range start"), single(text, b, "range end"));
      i += 1;
    } else out.push(single(text, a, "single"));
  }
  shareUnits(text, out);
  enumerate(text, out);
  return out;
}

const joint = (text: string, a: ValueCandidate, b: ValueCandidate): boolean =>
  b.start >= a.end && b.start - a.end <= 30 && JOINT.test(text.slice(a.end, b.start));

/** "1.5, 2 and 3x": a number without unit takes the unit of the next one of its enumeration. */
function shareUnits(text: string, candidates: ValueCandidate[]): void {
  for (let i = candidates.length - 2; i >= 0; i -= 1) {
    const a = candidates[i] as ValueCandidate;
    const b = candidates[i + 1] as ValueCandidate;
    if (a.kind !== "none" || a.named || b.kind === "none" || b.kind === "count") continue;
    if (a.form === "range start" || joint(text, a, b)) {
      a.kind = b.kind;
      a.unit = b.unit;
      a.sharedUnit = true;
    }
  }
}

/** Numbers the enumerations and the places in them. */
function enumerate(text: string, candidates: ValueCandidate[]): void {
  let group = 0;
  let last: ValueCandidate | undefined;
  for (const candidate of candidates) {
    if (candidate.form === "range start" || candidate.form === "range end") {
      candidate.group = last?.group ?? group;
      candidate.place = last?.place ?? 0;
      continue;
    }
    const goesOn = last !== undefined && last.kind === candidate.kind && joint(text, last, candidate);
    if (!goesOn) group += 1;
    candidate.group = group;
    candidate.place = goesOn ? (last?.place ?? 0) + 1 : 0;
    last = candidate;
  }
}
