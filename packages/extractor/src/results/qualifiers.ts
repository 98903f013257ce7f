import type { Qualifier } from "@lithograph/model";

/** What stands right before a value → its qualifier; the first that fits counts. */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?<!\p{L})(?:up ?to|as (?:much|high|many|low) as|max(?:imum)?(?: of)?|peak(?: of)?)(?: an?| the)?$/u, "up to"],
  [/(?<!\p{L})(?:at most|under|less than|fewer than|below|within|<|≤|\\leq?|lower than)$/u, "at most"],
  [/(?<!\p{L})(?:at least|≥|\\geq?|no less than|minimum(?: of)?)$/u, "at least"],
  [
    /(?:(?:on )?average(?: of| by)?|averaging|averages|mean(?: of)?|geo-?mean(?: of)?|avg\.?)(?: an?| the)?$/,
    "average",
  ],
  [/(?<!\p{L})(?:over|more than|exceed(?:s|ing)?|above|beyond|>|greater than|surpass(?:es|ing)?)(?: an?)?$/u, "over"],
  [
    /(?:about|around|approximately|roughly|nearly|almost|some|close to|~|∼|≈|\\sim|\\approx|circa|an estimated)(?: an?)?$/,
    "approximately",
  ],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^[^,;.(]{0,60}\bon (?:geometric )?average/, "average"],
  [/^(?:\s?\+|\s+or more)/, "over"],
  [/^\s+(?:average|mean|geomean)\b/, "average"],
  [/^\s+(?:at (?:most|best)|or less)\b/, "at most"],
];
const WINDOW = 24;

/** The qualifier of the value at [start, end) of `text`, of what stands beside it. */
export function qualifierOf(text: string, start: number, end: number): Qualifier | null {
  const before = text
    .slice(Math.max(0, start - WINDOW), start)
    .toLowerCase()
    .replaceAll(/[\s$({+]+/g, " ")
    .trimEnd();
  for (const [pattern, qualifier] of BEFORE) if (pattern.test(before)) return qualifier;
  const after = text.slice(end, end + 70).toLowerCase();
  for (const [pattern, qualifier] of AFTER) if (pattern.test(after)) return qualifier;
  return null;
}
