/** A place in a text that something is said of. */
export interface Span<T> {
  start: number;
  end: number;
  of: T;
}

/** A stretch of text over which nothing changes: at most one mark, and whether a result's value stands there. */
export interface Segment<T> {
  start: number;
  text: string;
  mark: T | null;
  /** Index of the result whose value this is; null elsewhere. */
  result: number | null;
}

/**
 * Cuts `text` so that every stretch has one mark at most: where mentions overlap, the one that begins first and is
 * longer wins. Places outside of the text are left out. Joined, the segments' texts are the text.
 */
export function segmentText<T>(
  text: string,
  marks: readonly Span<T>[],
  results: readonly { start: number; end: number }[] = [],
): Segment<T>[] {
  const kept = withoutOverlap(marks.filter(({ start, end }) => start >= 0 && end <= text.length && start < end));
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...kept, ...results]) {
    if (start > 0 && start < text.length) cuts.add(start);
    if (end > 0 && end < text.length) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  let next = 0;
  for (const [i, start] of places.entries()) {
    const end = places[i + 1];
    if (end === undefined) break;
    while (next < kept.length && (kept[next]?.end ?? 0) <= start) next++;
    const mark = kept[next];
    const covers = mark !== undefined && mark.start <= start && mark.end >= end;
    const result = results.findIndex((place) => place.start <= start && place.end >= end);
    segments.push({
      start,
      text: text.slice(start, end),
      mark: covers ? mark.of : null,
      result: result < 0 ? null : result,
    });
  }
  return segments;
}

function withoutOverlap<T>(marks: readonly Span<T>[]): Span<T>[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span<T>[] = [];
  for (const mark of sorted) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}
