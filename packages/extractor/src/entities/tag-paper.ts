import type { ScoredSpan } from "./candidates.ts";
import type { PaperFacts, TaggerSentence } from "./context-features.ts";
import { spanPosteriors } from "./span-posteriors.ts";
import type { Marks, Tagger } from "./tagger.ts";

/** Places that the tagger holds for entities with at least `floor`, in tokens of the paper. */
export function tagSentences(
  sentences: readonly TaggerSentence[],
  facts: PaperFacts,
  marks: Marks,
  tagger: Tagger,
  floor: number,
): ScoredSpan[] {
  return sentences.flatMap((sentence) =>
    spanPosteriors(tagger.lattice(sentence, facts, marks), tagger.transitions, floor).map((span) => ({
      ...span,
      from: span.from + sentence.first,
      to: span.to + sentence.first,
    })),
  );
}
