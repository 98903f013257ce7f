import type { PaperView, PlacedCandidate } from "./paper-view.ts";

/** How the places of one candidate lie to those of the others; numbers are the others' largest probabilities. */
export interface Overlaps {
  /** Mean over the places of the likeliest longer candidate around each, and the smallest of these. */
  containing: number;
  leastContaining: number;
  /** Share of places without a likely longer candidate around. */
  alone: number;
  /** The likeliest shorter candidate inside any place, and the likeliest that overlaps in part. */
  contained: number;
  crossing: number;
}

/** From here on a longer candidate is likely. */
const LIKELY = 0.3;

interface Place {
  from: number;
  to: number;
  owner: number;
  weight: number;
}

const strength = (c: PlacedCandidate): number => c.best.reduce((a, b) => Math.max(a, b), 0);

/** The overlaps of every candidate of the paper, in their order. */
export function overlapsOf({ candidates }: PaperView): Overlaps[] {
  const places: Place[] = candidates.flatMap((c, owner) =>
    c.places.map(({ from, to }) => ({ from, to, owner, weight: strength(c) })),
  );
  places.sort((a, b) => a.from - b.from || b.to - a.to);
  const around = new Float64Array(places.length);
  const inner = new Float64Array(candidates.length);
  const crossing = new Float64Array(candidates.length);
  for (let i = 0; i < places.length; i += 1) {
    const a = places[i] as Place;
    for (let j = i + 1; j < places.length; j += 1) {
      const b = places[j] as Place;
      if (b.from >= a.to) break;
      if (b.owner === a.owner) continue;
      // Sorted by start, longer first: either a holds b, or they cross (equal places belong to one owner mostly).
      if (b.to <= a.to) {
        around[j] = Math.max(around[j] as number, a.weight);
        inner[a.owner] = Math.max(inner[a.owner] as number, b.weight);
      } else {
        crossing[a.owner] = Math.max(crossing[a.owner] as number, b.weight);
        crossing[b.owner] = Math.max(crossing[b.owner] as number, a.weight);
      }
    }
  }
  const result = candidates.map(
    (_, i): Overlaps => ({
      containing: 0,
      leastContaining: 1,
      alone: 0,
      contained: inner[i] as number,
      crossing: crossing[i] as number,
    }),
  );
  places.forEach(({ owner }, i) => {
    const mine = result[owner] as Overlaps;
    const count = Math.max(1, candidates[owner]?.places.length ?? 1);
    mine.containing += (around[i] as number) / count;
    mine.leastContaining = Math.min(mine.leastContaining, around[i] as number);
    if ((around[i] as number) < LIKELY) mine.alone += 1 / count;
  });
  return result;
}
