import { logistic } from "../decide/linear-model.ts";
import { type Stops, type Trees, treeScores } from "../decide/trees.ts";
import type { Decision } from "./candidate-features.ts";
import type { AcceptedForm } from "./pair-features.ts";

/** Of 9,779 rows of unlabelled abstracts two thirds end at these, and none of the 1,547 that would be accepted. */
const GIVE_UP: Stops = [
  [15, -1.9],
  [40, -2.2],
  [60, -2.6],
];

/** The likeliest type of each form, where it is at least as likely as `floor`; the likeliest form first. */
export function acceptForms(decisions: readonly Decision[], trees: Trees, floor: number): AcceptedForm[] {
  const byForm = new Map<string, AcceptedForm>();
  const scores = treeScores(
    trees,
    decisions.map(({ row }) => row),
    GIVE_UP,
  );
  for (let d = 0; d < decisions.length; d += 1) {
    const { candidate, type } = decisions[d] as Decision;
    const p = logistic(scores[d] as number);
    if (p > (byForm.get(candidate.form)?.probability ?? 0))
      byForm.set(candidate.form, { candidate, type, probability: p });
  }
  return [...byForm.values()]
    .filter((form) => form.probability >= floor)
    .sort((a, b) => b.probability - a.probability || (a.candidate.form < b.candidate.form ? -1 : 1));
}
