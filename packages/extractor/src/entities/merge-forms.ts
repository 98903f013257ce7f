import { logistic } from "../decide/linear-model.ts";
import { type Trees, treeScores } from "../decide/trees.ts";
import type { Knowledge } from "./knowledge.ts";
import { type AcceptedForm, inOrder, type PairKnowledge, pairFeatures, related } from "./pair-features.ts";
import type { PaperView } from "./paper-view.ts";

/** Two related forms, by their places in the list, and the probability that they are two entities. */
export interface FormPair {
  i: number;
  j: number;
  distinct: number;
}

/** All related pairs among `forms`. */
export function formPairs(
  view: PaperView,
  forms: readonly AcceptedForm[],
  known: Knowledge,
  pairs: PairKnowledge,
  trees: Trees,
): FormPair[] {
  const found: { i: number; j: number }[] = [];
  const rows: Float32Array[] = [];
  for (let i = 0; i < forms.length; i += 1)
    for (let j = i + 1; j < forms.length; j += 1) {
      const a = forms[i] as AcceptedForm;
      const b = forms[j] as AcceptedForm;
      if (!related(view, a, b, pairs.aliases)) continue;
      const [first, second] = inOrder(a, b);
      found.push({ i, j });
      rows.push(pairFeatures(view, first, second, known, pairs));
    }
  const scores = treeScores(trees, rows);
  return found.map(({ i, j }, n) => ({ i, j, distinct: logistic(scores[n] as number) }));
}

/**
 * Groups of forms that name one entity: the surest pairs first, as long as no pair across the two groups is held for
 * two entities with `apart` or more. Each group begins with its likeliest form.
 */
export function groupForms(
  forms: readonly AcceptedForm[],
  pairs: readonly FormPair[],
  merge: number,
  apart: number,
): AcceptedForm[][] {
  const group = forms.map((_, i) => i);
  const against = pairs.filter((p) => p.distinct >= apart);
  const sure = pairs
    .filter((p) => p.distinct < merge)
    .sort((a, b) => a.distinct - b.distinct || a.i - b.i || a.j - b.j);
  for (const { i, j } of sure) {
    const [a, b] = [group[i] as number, group[j] as number];
    if (a === b) continue;
    const forbidden = against.some(
      (p) => (group[p.i] === a && group[p.j] === b) || (group[p.i] === b && group[p.j] === a),
    );
    if (forbidden) continue;
    const [into, from] = a < b ? [a, b] : [b, a];
    for (let k = 0; k < group.length; k += 1) if (group[k] === from) group[k] = into;
  }
  const groups = new Map<number, AcceptedForm[]>();
  forms.forEach((form, i) => {
    const own = groups.get(group[i] as number);
    if (own) own.push(form);
    else groups.set(group[i] as number, [form]);
  });
  return [...groups.values()];
}
