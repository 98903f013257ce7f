import type { CanonicalEntity } from "@lithograph/model";
import { fold } from "./fold.ts";

export interface DuplicatePair {
  a: CanonicalEntity;
  b: CanonicalEntity;
  /** In [0, 1]. */
  similarity: number;
  /** In the user's words. */
  why: string;
}

/** Entities that share one block are compared with each other; a block above this many says nothing. */
const MAX_BLOCK = 60;

/**
 * Pairs of one type whose names are alike: one has a form of the other, one is the other's initials, or their words
 * and letters nearly agree. Entities are compared only where they share a form, initials or the beginning of a word,
 * so that the work stays near linear. Names that differ in a number ("A100", "H100") are never one.
 */
export function likelyDuplicates(entities: readonly CanonicalEntity[], similar: number): DuplicatePair[] {
  const pairs = new Map<string, DuplicatePair>();
  for (const block of blocks(entities).values()) {
    if (block.length > MAX_BLOCK) continue;
    for (const [index, a] of block.entries()) {
      for (const b of block.slice(index + 1)) {
        const key = `${a.id} ${b.id}`;
        if (a.id === b.id || pairs.has(key)) continue;
        const found = compare(a, b);
        if (found !== null && found.similarity >= similar) pairs.set(key, { a, b, ...found });
      }
    }
  }
  return [...pairs.values()];
}

function blocks(entities: readonly CanonicalEntity[]): Map<string, CanonicalEntity[]> {
  const byKey = new Map<string, CanonicalEntity[]>();
  for (const entity of entities.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const folded = fold(entity.name);
    const keys = new Set([
      ...[entity.name, ...entity.aliases].map((form) => `form ${fold(form)}`),
      `form ${initials(folded)}`,
      ...folded.split("-").map((word) => `word ${word.slice(0, 5)}`),
    ]);
    for (const key of keys) {
      const typed = `${entity.type} ${key}`;
      const block = byKey.get(typed) ?? [];
      block.push(entity);
      byKey.set(typed, block);
    }
  }
  return byKey;
}

function compare(a: CanonicalEntity, b: CanonicalEntity): { similarity: number; why: string } | null {
  const [x, y] = [fold(a.name), fold(b.name)];
  if (numbers(x) !== numbers(y)) return null;
  const forms = (entity: CanonicalEntity) => new Set([entity.name, ...entity.aliases].map(fold));
  const shared = [...forms(a)].find((form) => forms(b).has(form));
  if (shared !== undefined) return { similarity: 0.95, why: `papers write both as "${shared}"` };
  if (isInitials(x, y) || isInitials(y, x)) return { similarity: 0.85, why: "one is the initials of the other" };
  return sameWords(x.split("-"), y.split("-"));
}

/** Word by word nearly the same letters; or one name within the other, where the shared part has a number in it. */
function sameWords(a: string[], b: string[]): { similarity: number; why: string } | null {
  if (a.length === b.length) {
    const alike = a.map((word, index) => (word === b[index] ? 1 : dice(bigrams(word), bigrams(b[index] ?? ""))));
    // One word that says something else ("small", "large") makes another thing of it, however long the rest.
    const least = Math.min(...alike);
    return { similarity: least === 1 ? 1 : least * 0.9 + 0.05, why: "their names are nearly the same" };
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const inside = `-${long.join("-")}-`.includes(`-${short.join("-")}-`);
  if (inside && numbers(short.join("-")) !== "") return { similarity: 0.8, why: "one name holds the other" };
  const joined = dice(bigrams(a.join("")), bigrams(b.join("")));
  return joined === 1 ? { similarity: 0.95, why: "they differ in spaces alone" } : null;
}

const numbers = (name: string) => (name.match(/\d+/g) ?? []).join(" ");
const initials = (name: string) =>
  name
    .split("-")
    .map((word) => word[0] ?? "")
    .join("");
const isInitials = (short: string, long: string) => short.length > 1 && long.includes("-") && initials(long) === short;

function bigrams(name: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));
}

/** Dice's coefficient (Dice, 1945): twice what two sets share over what they hold. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
