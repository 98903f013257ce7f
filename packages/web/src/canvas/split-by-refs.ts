import type { Finding } from "@lithograph/model";

export interface FindingPart {
  text: string;
  ref: Finding["refs"][number] | null;
  start: number;
}

/** A finding's text cut at the words that name something; a name that is part of a longer one does not cut it. */
export function splitByRefs({ text, refs }: Finding): FindingPart[] {
  const parts: FindingPart[] = [];
  const longestFirst = refs.filter((ref) => ref.text !== "").sort((a, b) => b.text.length - a.text.length);
  const places: { start: number; end: number; ref: Finding["refs"][number] }[] = [];
  for (const ref of longestFirst) {
    const start = firstFree(text, ref.text, places);
    if (start !== null) places.push({ start, end: start + ref.text.length, ref });
  }
  let at = 0;
  for (const { start, end, ref } of places.sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ text: text.slice(at, start), ref: null, start: at });
    parts.push({ text: text.slice(start, end), ref, start });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), ref: null, start: at });
  return parts;
}

function firstFree(text: string, name: string, taken: readonly { start: number; end: number }[]): number | null {
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!taken.some((place) => start < place.end && end > place.start)) return start;
  }
  return null;
}
