import type { ResultView } from "@lithograph/model";

/** Results that share metric, unit and kind of change, so that their values have one axis. */
export interface PlotFamily {
  key: string;
  name: string;
  unit: string | null;
  results: ResultView[];
}

/** The families that can be drawn over `by`, the largest first. */
export function plotFamilies(results: readonly ResultView[], by: "year" | "hardware"): PlotFamily[] {
  const placed = results.filter((result) => (by === "year" ? result.year !== null : result.hardware !== null));
  const groups = Map.groupBy(placed, ({ metric, unit, change }) =>
    JSON.stringify([metric?.name ?? null, unit, change]),
  );
  return [...groups]
    .map(([key, members]) => ({ key, name: familyName(members[0]), unit: members[0]?.unit ?? null, results: members }))
    .sort((a, b) => b.results.length - a.results.length || (a.name < b.name ? -1 : 1));
}

function familyName(result: ResultView | undefined): string {
  if (result === undefined) return "";
  const change = { increase: "increase of ", decrease: "decrease of ", absolute: "" }[result.change];
  const unit = result.unit === null ? "" : `, ${result.unit === "x" ? "×" : result.unit}`;
  return `${change}${result.metric?.name ?? "what is not named"}${unit}`;
}
