import type { ResultView } from "@lithograph/model";

type Value = Pick<ResultView, "low" | "high" | "unit" | "change">;

const QUALIFIERS: Record<NonNullable<ResultView["qualifier"]>, string> = {
  "up to": "up to",
  average: "on average",
  over: "over",
  "at least": "at least",
  "at most": "at most",
  approximately: "about",
};

/** "4.07×", "+3.03%", "−12 ms", "0.1 GPU-days", "1.5–2.1×": number, sign of a change, unit. */
export function valueWords({ low, high, unit, change }: Value): string {
  const range = low === high ? plain(low) : `${plain(low)}–${plain(high)}`;
  if (isRatio(unit)) return `${range}×`;
  const sign = change === "increase" ? "+" : change === "decrease" ? "−" : "";
  if (unit === null) return `${sign}${range}`;
  const close = unit === "%" || unit === "°" ? "" : " ";
  return `${sign}${range}${close}${unit}`;
}

/** The qualifier of a value, as it stands before it; empty where there is none. */
export function qualifierWords(qualifier: ResultView["qualifier"]): string {
  return qualifier === null ? "" : QUALIFIERS[qualifier];
}

/** "higher" or "lower" for a change, with whether that is better; null for a plain measurement. */
export function changeWords({ change, higherIsBetter }: Pick<ResultView, "change" | "higherIsBetter">): string | null {
  if (change === "absolute") return higherIsBetter === null ? null : `${higherIsBetter ? "higher" : "lower"} is better`;
  const direction = change === "increase" ? "higher" : "lower";
  if (higherIsBetter === null) return direction;
  return `${direction}, ${higherIsBetter === (change === "increase") ? "better" : "worse"}`;
}

export function isRatio(unit: string | null): boolean {
  return unit === "x" || unit === "×";
}

/** What must be the same before two values may stand in one comparison: what was measured, in what, against what. */
export function comparisonKey(result: ResultView): string {
  const { metric, unit, change, baseline, benchmark } = result;
  const names = (slots: ResultView["baseline"]) => slots.map((slot) => slot.id ?? slot.name).sort();
  return JSON.stringify([metric?.id ?? metric?.name, unit, change, names(baseline), names(benchmark)]);
}

/** Why these results may not be compared as they stand, in words; empty where they may. */
export function comparisonWarnings(results: readonly ResultView[]): string[] {
  const distinct = (of: (result: ResultView) => unknown) =>
    new Set(results.map((result) => JSON.stringify(of(result)))).size;
  const names = (slots: ResultView["baseline"]) => slots.map((slot) => slot.id ?? slot.name).sort();
  const warnings: string[] = [];
  if (distinct((result) => [result.unit, result.change]) > 1) warnings.push("different units or kinds of change");
  if (distinct((result) => names(result.baseline)) > 1) warnings.push("different baselines");
  if (distinct((result) => names(result.benchmark)) > 1) warnings.push("different benchmarks");
  if (distinct((result) => result.hardware?.id ?? result.hardware?.name ?? null) > 1)
    warnings.push("different hardware");
  const peaks = results.filter((result) => result.qualifier === "up to").length;
  if (peaks > 0 && peaks < results.length) warnings.push("some are peaks (“up to”)");
  return results.length < 2 ? [] : warnings;
}

function plain(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 4 });
}
