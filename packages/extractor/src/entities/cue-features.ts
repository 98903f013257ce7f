import type { TokenSpan } from "./candidates.ts";
import type { PaperView, PlacedCandidate } from "./paper-view.ts";

const PROPOSES = /^(?:propos|introduc|present|develop|design|devis|describ|build|built)/;
const COMPARES =
  /^(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|compared|comparing|baseline|over|than|versus|vs)$/;
const FAR = 20;

/** Tokens between a place and the nearest word before it in its sentence that `cue` matches, at most `FAR`. */
function since(view: PaperView, { from }: TokenSpan, cue: RegExp): number {
  const sentence = view.sentenceOf[from];
  for (let d = 1; d < FAR && from - d >= 0 && view.sentenceOf[from - d] === sentence; d += 1)
    if (cue.test(view.tokens[from - d]?.text.toLowerCase() ?? "")) return d;
  return FAR;
}

const isJoint = (view: PaperView, i: number): boolean => /^(?:,|and|or|\/|&)$/.test(view.tokens[i]?.text ?? "");

/** How near a form stands after words that propose or compare, and at how many of its places it is one of a list. */
export function cueFeatures(view: PaperView, { places }: PlacedCandidate): number[] {
  let [proposes, compares, listed] = [FAR, FAR, 0];
  for (const place of places) {
    proposes = Math.min(proposes, since(view, place, PROPOSES));
    compares = Math.min(compares, since(view, place, COMPARES));
    if (isJoint(view, place.from - 1) && isJoint(view, place.to)) listed += 1;
  }
  return [proposes, compares, listed / Math.max(1, places.length)];
}
