import { hashText, mix } from "../entities/hash.ts";

/** A kind of feature; its hash keeps the values of one kind apart from those of another. */
export type Template = number;

export const template = (name: string): Template => hashText(name);

/** The features of one decision, as hashes; each counts once. */
export class FeatureBag {
  private readonly seen = new Set<number>();

  /** A feature of which only the kind counts. */
  flag(kind: Template): void {
    this.seen.add(kind);
  }

  /** A feature with a value (a word's hash, a bucket). */
  add(kind: Template, value: number): void {
    this.seen.add(mix(kind, value));
  }

  /** All of them, and each once more joined with `value`. */
  crossed(value: number): number[] {
    const out: number[] = [];
    for (const feature of this.seen) {
      out.push(feature);
      out.push(mix(feature, value));
    }
    return out;
  }

  list(): number[] {
    return [...this.seen];
  }
}

/** 0, 1, 2, 3, 4, then in steps that double: distances and counts as a few values. */
export function bucket(n: number): number {
  if (n <= 4) return Math.max(0, n);
  return 3 + Math.floor(Math.log2(n - 1));
}
