import type { Bundle } from "@lithograph/bundle";
import type { CurationEntry } from "@lithograph/model";
import type { ReviewContents } from "@lithograph/review";

/**
 * Adds the decisions and collections of reviews to those of the bundle; an entry that is there already stays once.
 * @param known the bundle's decisions
 * @returns all decisions
 */
export async function addDecisions(
  bundle: Bundle,
  known: readonly CurationEntry[],
  reviews: readonly ReviewContents[],
): Promise<CurationEntry[]> {
  const decisions = new Map(known.map((entry) => [entry.id, entry]));
  const steps = new Set<string>();
  if (reviews.length > 0) for await (const { id } of bundle.collections(() => undefined)) steps.add(id);
  for (const { curation, collections } of reviews) {
    for (const entry of curation) {
      if (decisions.has(entry.id)) continue;
      await bundle.decide(entry);
      decisions.set(entry.id, entry);
    }
    for (const step of collections) {
      if (steps.has(step.id)) continue;
      await bundle.collect(step);
      steps.add(step.id);
    }
  }
  return [...decisions.values()];
}
