import { remember } from "../text/remember.ts";
import type { TokenSpan } from "./candidates.ts";
import type { PaperView, PlacedCandidate } from "./paper-view.ts";
import { type Word, wordsOf } from "./words.ts";

const PROPOSES = /^(?:propos|introduc|present|develop|design|devis|describ|build|built)/;
const COMPARES =
  /^(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|compared|comparing|baseline|over|than|versus|vs)$/;
const FAR = 20;

const proposes = remember((word) => PROPOSES.test(word), 20_000);
const compares = remember((word) => COMPARES.test(word), 20_000);

/** Tokens between a place and the nearest word before it in its sentence that is a `cue`, at most `FAR`. */
function since(view: PaperView, { from }: TokenSpan, cue: (word: string) => boolean): number {
  const words = wordsOf(view.tokens);
  const sentence = view.sentenceOf[from];
  for (let d = 1; d < FAR && from - d >= 0 && view.sentenceOf[from - d] === sentence; d += 1)
    if (cue((words[from - d] as Word).lower)) return d;
  return FAR;
}

const isJoint = (view: PaperView, i: number): boolean => /^(?:,|and|or|\/|&)$/.test(view.tokens[i]?.text ?? "");

/** How near a form stands after words that propose or compare, and at how many of its places it is one of a list. */
export function cueFeatures(view: PaperView, { places }: PlacedCandidate): number[] {
  let [proposed, compared, listed] = [FAR, FAR, 0];
  for (const place of places) {
    proposed = Math.min(proposed, since(view, place, proposes));
    compared = Math.min(compared, since(view, place, compares));
    if (isJoint(view, place.from - 1) && isJoint(view, place.to)) listed += 1;
  }
  return [proposed, compared, listed / Math.max(1, places.length)];
}
