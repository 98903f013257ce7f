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

/** For each token the nearest cue before it in its sentence, or -1. */
interface LastCues {
  proposing: Int32Array;
  comparing: Int32Array;
}

function lastBefore(view: PaperView, cue: (word: string) => boolean): Int32Array {
  const words = wordsOf(view.tokens);
  const found = new Int32Array(words.length);
  let last = -1;
  for (let i = 0; i < words.length; i += 1) {
    if (view.sentenceOf[i] !== view.sentenceOf[i - 1]) last = -1;
    found[i] = last;
    if (cue((words[i] as Word).lower)) last = i;
  }
  return found;
}

const cuesOf = new WeakMap<PaperView, LastCues>();

/** The cues of a paper, looked for once. */
function lastCues(view: PaperView): LastCues {
  let cues = cuesOf.get(view);
  if (cues === undefined) {
    cues = { proposing: lastBefore(view, proposes), comparing: lastBefore(view, compares) };
    cuesOf.set(view, cues);
  }
  return cues;
}

/** Tokens between a place and the cue before it, at most `FAR`. */
function since(cues: Int32Array, { from }: TokenSpan): number {
  const last = cues[from] ?? -1;
  return last < 0 ? FAR : Math.min(FAR, from - last);
}

const isJoint = (view: PaperView, i: number): boolean => /^(?:,|and|or|\/|&)$/.test(view.tokens[i]?.text ?? "");

/** How near a form stands after words that propose or compare, and at how many of its places it is one of a list. */
export function cueFeatures(view: PaperView, { places }: PlacedCandidate): number[] {
  const { proposing, comparing } = lastCues(view);
  let [proposed, compared, listed] = [FAR, FAR, 0];
  for (const place of places) {
    proposed = Math.min(proposed, since(proposing, place));
    compared = Math.min(compared, since(comparing, place));
    if (isJoint(view, place.from - 1) && isJoint(view, place.to)) listed += 1;
  }
  return [proposed, compared, listed / Math.max(1, places.length)];
}
