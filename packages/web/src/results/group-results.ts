import type { ResultView } from "@lithograph/model";
import type { ResultChoices } from "../state/view-state.ts";

type Group = ResultChoices["group"];

/** The heading that a result stands under; null where nothing is grouped. */
export function groupName(result: ResultView, group: Group): string | null {
  if (group === "none") return null;
  if (group === "benchmark") return result.benchmark.map((slot) => slot.name).join(", ") || "No benchmark named";
  return result[group]?.name ?? NO_NAME[group];
}
const NO_NAME = { metric: "No metric named", hardware: "No hardware named", subject: "No subject named" };

/** Groups with the most results first, those without a name last; inside of a group the order stays. */
export function sortForGroups(results: readonly ResultView[], group: Group): ResultView[] {
  if (group === "none") return [...results];
  const groups = Map.groupBy(results, (result) => groupName(result, group) ?? "");
  const named = (name: string) => (name.startsWith("No ") ? 1 : 0);
  return [...groups]
    .sort(([a, x], [b, y]) => named(a) - named(b) || y.length - x.length || (a < b ? -1 : 1))
    .flatMap(([, members]) => members);
}
